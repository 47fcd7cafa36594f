public import CanonicalBytes
import Crypto

/// A public key with its name, as a policy or the minutes list it.
public struct NoteVerifierKey: Hashable, Sendable {
  /// The key name; for a log its origin.
  public let name: String
  /// What the key signs.
  public let type: NoteKeyType
  /// The Ed25519 public key, 32 bytes.
  public let publicKey: Digest32
  /// The first four bytes of the hash of name, type and key.
  public let id: UInt32

  /// A key of this name; refuses bytes that are no point of the curve's encoding.
  public init(name: String, type: NoteKeyType, publicKey: [UInt8]) throws(NoteRefusal) {
    guard NoteText.isKeyName(name) else { throw .keyName }
    guard let bytes = Digest32(publicKey),
      (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil
    else { throw .keyBytes }
    (self.name, self.type, self.publicKey) = (name, type, bytes)
    id = NoteKeyID.of(name: name, type: type, publicKey: publicKey)
  }

  /// Reads `name+hash+base64`, the vkey of C2SP signed-note.
  public init(vkey: String) throws(NoteRefusal) {
    let parts = vkey.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let id = Hex.decode(parts[1]), id.count == 4,
      let key = Base64.decode(parts[2]), let type = key.first.flatMap(NoteKeyType.init(rawValue:))
    else { throw .verifierKey }
    try self.init(name: String(parts[0]), type: type, publicKey: Array(key.dropFirst()))
    guard NoteKeyID.number(id) == self.id else { throw .keyID }
  }

  /// `name+hash+base64`, as the minutes print it.
  public var vkey: String {
    let key = Base64.encode([type.rawValue] + publicKey.bytes)
    return "\(name)+\(Hex.encode(NoteKeyID.bytes(id)))+\(key)"
  }

  /// Whether `signature` names this key, by name and id.
  public func isNamed(in signature: NoteSignature) -> Bool {
    id == signature.keyID && NoteText.same(name, signature.name)
  }

  /// Whether `signature` names this key and is its signature over `text`.
  public func verifies(_ signature: NoteSignature, text: String) -> Bool {
    guard isNamed(in: signature) else { return false }
    switch type {
    case .ed25519: return verifies(signature.bytes, over: Array(text.utf8))
    case .cosignature:
      guard let cosignature = Cosignature(bytes: signature.bytes) else { return false }
      let message = Cosignature.message(time: cosignature.time, text: text)
      return verifies(cosignature.signature, over: message)
    }
  }

  private func verifies(_ signature: [UInt8], over message: [UInt8]) -> Bool {
    guard signature.count == 64,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey.bytes)
    else { return false }
    return key.isValidSignature(signature, for: message)
  }

  /// Same name bytes, type and key.
  public static func == (a: NoteVerifierKey, b: NoteVerifierKey) -> Bool {
    a.id == b.id && a.type == b.type && a.publicKey == b.publicKey
      && NoteText.same(a.name, b.name)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(type)
    hasher.combine(publicKey)
  }
}
