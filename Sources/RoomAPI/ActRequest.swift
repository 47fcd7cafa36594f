/// An act of a proctor or of officials. `POST /v1/acts`, with ``ProctorHeader``.
package struct ActRequest: Codable, Hashable, Sendable {
  /// An event kind, or `end` (everybody has handed in) or `finish` (export and final checkpoint).
  package var act: String
  /// Base64 of the event's canonical body; empty for `end` and `finish`.
  package var body: String
  /// Base64 of the canonical body of the `extend` that gives the lost minutes back: with a `redo`
  /// that resumes a test, and only there.
  package var extend: String?

  package init(act: String, body: String = "", extend: String? = nil) {
    self.act = act
    self.body = body
    self.extend = extend
  }

  /// Ends the room before its time, when everybody has handed in.
  package static let end = ActRequest(act: "end")
  /// Exports the results, signs the final checkpoint and destroys the log key.
  package static let finish = ActRequest(act: "finish")
}
