public import CanonicalBytes
import Crypto

/// A private Ed25519 key with its name: a log's key, or a witness's.
public struct NoteSigner: Sendable {
  /// The public half.
  public let verifierKey: NoteVerifierKey
  private let key: Curve25519.Signing.PrivateKey

  /// The key of this 32-byte seed (RFC 8032); `name` is the origin when it is a log's key.
  public init(
    name: String, type: NoteKeyType = .ed25519, seed: Digest32
  ) throws(NoteRefusal) {
    let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes)
    guard let key else { throw .keyBytes }
    self.key = key
    verifierKey = try NoteVerifierKey(
      name: name, type: type, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// The key name.
  public var name: String { verifierKey.name }

  /// The signature over `text`; for a witness key a cosignature of the time `seconds` since 1970.
  public func sign(_ text: String, seconds: Int = 0) throws(NoteRefusal) -> NoteSignature {
    switch verifierKey.type {
    case .ed25519:
      return try signature(Array(text.utf8), prefix: [])
    case .cosignature:
      guard seconds >= 0 else { throw .time }
      let message = Cosignature.message(time: seconds, text: text)
      return try signature(message, prefix: Cosignature.timeBytes(seconds))
    }
  }

  private func signature(
    _ message: [UInt8], prefix: [UInt8]
  ) throws(NoteRefusal) -> NoteSignature {
    guard let signature = try? key.signature(for: message) else { throw .keyBytes }
    return try NoteSignature(name: name, keyID: verifierKey.id, bytes: prefix + Array(signature))
  }
}
