/// Why an age file, an identity, a recipient or a set of wraps cannot be used.
package enum AgeRefusal: Error, Hashable, Sendable {
  /// Not the text of an X25519 identity.
  case identity
  /// Not the text of an X25519 recipient, or none at all.
  case recipient
  /// Not an age v1 file, or one that was cut or changed; 0 when no line can be named.
  case format(line: Int)
  /// None of the identities, or not this passphrase, opens the file.
  case wrongKey
  /// An empty passphrase, or a work factor outside 1…20.
  case passphrase
  /// Fewer trustees than the wraps ask for.
  case tooFewTrustees(needed: Int, given: Int)
  /// A list of trustees that no set can be wrapped for: one twice, more than 12, or fewer than needed.
  case trustees
  /// Enough trustees, but the wrap that they open together is not there.
  case noWrap(name: String)
  /// The cryptographic library could not do it, for want of memory.
  case failed
}
