import Crypto

/// `-> X25519 SHARE` and the file key sealed for one recipient.
enum X25519Stanza {
  static let kind = "X25519"
  private static let info = "age-encryption.org/v1/X25519"

  static func wrap(_ key: FileKey, for recipient: AgeRecipient) throws(AgeRefusal) -> AgeStanza {
    let share = Curve25519.KeyAgreement.PrivateKey()
    let point = Array(share.publicKey.rawRepresentation)
    guard let wrapKey = wrapKey(share, recipient.bytes, salt: point + recipient.bytes) else {
      throw .recipient
    }
    return AgeStanza(
      words: [kind, AgeStanza.unpadded(point)], body: try key.wrapped(with: wrapKey))
  }

  /// `nil` when the stanza is for somebody else; refuses one that no writer makes.
  static func unwrap(
    _ stanza: AgeStanza, with identity: AgeIdentity
  ) throws(AgeRefusal) -> FileKey? {
    guard stanza.words.count == 2, let point = AgeStanza.decode(stanza.words[1].utf8),
      point.count == 32, stanza.body.count == FileKey.count + Chunk.tag,
      let wrapKey = wrapKey(identity.key, point, salt: point + identity.recipient.bytes)
    else { throw .format(line: 0) }
    return FileKey(unwrapping: stanza.body, with: wrapKey)
  }

  /// `nil` for a point whose shared secret is nothing but zeros (RFC 7748, section 6.1).
  private static func wrapKey(
    _ own: Curve25519.KeyAgreement.PrivateKey, _ other: [UInt8], salt: [UInt8]
  ) -> SymmetricKey? {
    guard let point = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: other),
      let shared = try? own.sharedSecretFromKeyAgreement(with: point),
      shared.withUnsafeBytes({ bytes in bytes.contains { $0 != 0 } })
    else { return nil }
    return FileKey.derive(SymmetricKey(data: shared), salt: salt, info: info)
  }
}
