import CanonicalBytes
import Crypto
import ExamSession

/// An official's personal key.
struct OfficialKey {
  let name: String
  private let key: Curve25519.Signing.PrivateKey

  /// A new key for a person of this name.
  init(name: String) {
    self.name = name
    key = Curve25519.Signing.PrivateKey()
  }

  /// Reads a key file.
  init(path: String, _ passphrases: some PassphraseSource) throws {
    let file = try SeedFile(path: path, wanted: .official, passphrases)
    name = file.name
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: file.seed.bytes)
  }

  /// Base64 of the public half, for `exam.yaml`.
  var publicKey: String { Base64.encode(Array(key.publicKey.rawRepresentation)) }

  /// Writes the key file; refuses to overwrite one.
  func write(to path: String, passphrase: Passphrase) throws {
    guard let seed = Digest32(Array(key.rawRepresentation)) else {
      throw KeyRefusal.damaged(path: path)
    }
    try SeedFile(kind: .official, name: name, seed: seed).write(to: path, passphrase: passphrase)
  }

  /// This person's signature under an act.
  func approve(_ body: some ApprovedBody, origin: String) throws -> Approval {
    let signature = try key.signature(for: try body.approvedBytes(origin: origin))
    return Approval(by: name, signature: Array(signature))
  }
}
