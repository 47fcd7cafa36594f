/// Files in the age v1 format (C2SP age): X25519 and scrypt stanzas; others are passed over.
package enum AgeFile {
  /// A binary file that any one of these recipients can open.
  package static func seal(
    _ plaintext: [UInt8], to recipients: [AgeRecipient]
  ) throws(AgeRefusal) -> [UInt8] {
    guard !recipients.isEmpty else { throw .recipient }
    let key = FileKey()
    var stanzas: [AgeStanza] = []
    for recipient in recipients { stanzas.append(try X25519Stanza.wrap(key, for: recipient)) }
    return AgeHeader.bytes(stanzas, key: key) + (try Payload.seal(plaintext, with: key))
  }

  /// A binary file for whoever knows the passphrase; scrypt with 2 to the `workFactor` rounds.
  package static func seal(
    _ plaintext: [UInt8], passphrase: String, workFactor: Int = 16
  ) throws(AgeRefusal) -> [UInt8] {
    let key = FileKey()
    let stanza = try ScryptStanza.wrap(key, passphrase: passphrase, workFactor: workFactor)
    return AgeHeader.bytes([stanza], key: key) + (try Payload.seal(plaintext, with: key))
  }

  /// The plaintext of a binary or armored file that was sealed for one of these identities.
  package static func open(
    _ file: [UInt8], with identities: [AgeIdentity]
  ) throws(AgeRefusal) -> [UInt8] {
    let header = try header(of: file)
    for stanza in header.stanzas where stanza.kind == X25519Stanza.kind {
      for identity in identities {
        guard let key = try X25519Stanza.unwrap(stanza, with: identity) else { continue }
        return try plaintext(header, key)
      }
    }
    throw .wrongKey
  }

  /// The plaintext of a binary or armored file that was sealed with this passphrase.
  package static func open(
    _ file: [UInt8], passphrase: String
  ) throws(AgeRefusal) -> [UInt8] {
    let header = try header(of: file)
    guard let stanza = header.stanzas.first, stanza.kind == ScryptStanza.kind,
      let key = try ScryptStanza.unwrap(stanza, passphrase: passphrase)
    else { throw .wrongKey }
    return try plaintext(header, key)
  }

  /// The text form of a binary file.
  package static func armored(_ file: [UInt8]) -> [UInt8] { Armor.encode(file) }

  /// A passphrase stands alone: beside another stanza it would authenticate nobody.
  private static func header(of file: [UInt8]) throws(AgeRefusal) -> AgeHeader {
    let header = try AgeHeader(parsing: try Armor.decode(file))
    guard
      header.stanzas.count == 1 || !header.stanzas.contains(where: { $0.kind == ScryptStanza.kind })
    else { throw .format(line: 0) }
    return header
  }

  private static func plaintext(
    _ header: AgeHeader, _ key: FileKey
  ) throws(AgeRefusal) -> [UInt8] {
    try header.authenticate(with: key)
    return try Payload.open(header.payload, with: key)
  }
}
