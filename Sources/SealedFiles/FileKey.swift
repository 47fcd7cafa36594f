import Crypto

/// The sixteen bytes that every stanza of a file leads to.
struct FileKey {
  let key: SymmetricKey

  static let count = 16

  /// A new one of the system's generator.
  init() { key = SymmetricKey(size: .bits128) }

  /// Unwraps a stanza's body; `nil` when another key wrapped it.
  init?(unwrapping body: [UInt8], with wrapKey: SymmetricKey) {
    guard let plain = Chunk.open(body[...], key: wrapKey, nonce: Chunk.nonce(0, isLast: false)),
      plain.count == Self.count
    else { return nil }
    key = SymmetricKey(data: plain)
  }

  /// The body of a stanza.
  func wrapped(with wrapKey: SymmetricKey) throws(AgeRefusal) -> [UInt8] {
    let bytes = key.withUnsafeBytes { Array($0) }
    return try Chunk.seal(bytes[...], key: wrapKey, nonce: Chunk.nonce(0, isLast: false))
  }

  var headerKey: SymmetricKey { Self.derive(key, salt: [], info: "header") }

  func payloadKey(nonce: some Collection<UInt8>) -> SymmetricKey {
    Self.derive(key, salt: Array(nonce), info: "payload")
  }

  static func derive(_ key: SymmetricKey, salt: [UInt8], info: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, salt: salt, info: Array(info.utf8), outputByteCount: 32)
  }
}
