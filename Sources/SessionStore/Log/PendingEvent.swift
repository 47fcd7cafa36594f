/// An event to be logged.
package struct PendingEvent: Hashable, Sendable {
  /// The event kind.
  package let kind: String
  /// The canonical bytes of the body, at most ``longestBody``.
  package let body: [UInt8]
  /// Milliseconds since 1970 on the log's clock; never less than that of the event before.
  package let t: Int

  /// The most bytes of a body.
  package static let longestBody = 32_768

  package init(kind: String, body: [UInt8], t: Int) {
    (self.kind, self.body, self.t) = (kind, body, t)
  }
}
