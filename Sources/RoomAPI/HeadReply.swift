/// The room's last signed head. `GET /v1/head?from=N`
package struct HeadReply: Codable, Hashable, Sendable {
  /// The whole note.
  package var note: String
  /// Base64 of the hashes that show that the first N events are still the first N; empty for 0, for
  /// the head's own size, and when the head is smaller than N.
  package var proof: [String]
  /// Base64 of the root over the first N events as the room has them; empty when it has fewer.
  package var root: String

  package init(note: String, proof: [String], root: String) {
    self.note = note
    self.proof = proof
    self.root = root
  }
}
