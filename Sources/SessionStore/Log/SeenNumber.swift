/// A client sequence number that is used up: a row of the derived table `seen`.
package struct SeenNumber: Hashable, Sendable {
  /// The session's public key.
  package let publicKey: [UInt8]
  /// The client sequence number under this key.
  package let sequence: Int
  /// The event: its position in the batch when appending, its index in the log otherwise.
  package let event: Int

  package init(publicKey: [UInt8], sequence: Int, event: Int) {
    (self.publicKey, self.sequence, self.event) = (publicKey, sequence, event)
  }
}
