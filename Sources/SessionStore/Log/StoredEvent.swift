/// An event as the database holds it.
package struct StoredEvent: Hashable, Sendable {
  /// The index in the log.
  package let n: Int
  /// The bytes of the entry, which are hashed as the leaf.
  package let entry: [UInt8]
  /// The salt, 32 bytes; `nil` once the person's data was erased.
  package let salt: [UInt8]?
  /// The canonical bytes of the body; `nil` once the person's data was erased.
  package let body: [UInt8]?

  package init(n: Int, entry: [UInt8], salt: [UInt8]?, body: [UInt8]?) {
    (self.n, self.entry, self.salt, self.body) = (n, entry, salt, body)
  }
}
