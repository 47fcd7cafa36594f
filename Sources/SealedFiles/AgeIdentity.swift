import Crypto

/// An X25519 private key that opens what was sealed for its recipient.
package struct AgeIdentity: Sendable, CustomStringConvertible {
  let key: Curve25519.KeyAgreement.PrivateKey

  /// A new identity of the system's generator.
  package init() { key = Curve25519.KeyAgreement.PrivateKey() }

  /// Reads `AGE-SECRET-KEY-1…`, as `age-keygen` writes it; refuses anything else.
  package init(text: String) throws(AgeRefusal) {
    guard text.utf8.allSatisfy({ !(0x61...0x7A).contains($0) }),
      let bytes = Bech32.decode(text.lowercased(), prefix: "age-secret-key-"),
      let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
    else { throw .identity }
    self.key = key
  }

  /// The identities of a file like `age-keygen`'s: one a line, `#` before comments, empty lines.
  package static func list(_ text: String) throws(AgeRefusal) -> [AgeIdentity] {
    var found: [AgeIdentity] = []
    for line in text.split(whereSeparator: \.isNewline) where line.first != "#" {
      found.append(try AgeIdentity(text: String(line)))
    }
    return found
  }

  /// `AGE-SECRET-KEY-1…`: a secret.
  package var text: String {
    Bech32.encode(Array(key.rawRepresentation), prefix: "age-secret-key-").uppercased()
  }

  /// The public half.
  package var recipient: AgeRecipient {
    AgeRecipient(bytes: Array(key.publicKey.rawRepresentation))
  }

  /// The public half's text: a log line never holds the secret.
  package var description: String { "identity of \(recipient.text)" }
}
