import Crypto

/// ChaCha20-Poly1305 over one piece of a file.
enum Chunk {
  /// The most plaintext bytes of a chunk of the payload.
  static let plain = 65_536
  static let tag = 16

  /// Eleven bytes of big-endian counter and one that marks the last chunk.
  static func nonce(_ counter: UInt64, isLast: Bool) -> [UInt8] {
    let number = (0..<8).map { UInt8(truncatingIfNeeded: counter >> UInt64(56 - 8 * $0)) }
    return [0, 0, 0] + number + [isLast ? 1 : 0]
  }

  static func seal(
    _ bytes: ArraySlice<UInt8>, key: SymmetricKey, nonce: [UInt8]
  ) throws(AgeRefusal) -> [UInt8] {
    guard let nonce = try? ChaChaPoly.Nonce(data: nonce),
      let box = try? ChaChaPoly.seal(bytes, using: key, nonce: nonce)
    else { throw .failed }
    return Array(box.ciphertext) + Array(box.tag)
  }

  static func open(_ bytes: ArraySlice<UInt8>, key: SymmetricKey, nonce: [UInt8]) -> [UInt8]? {
    guard bytes.count >= tag, let nonce = try? ChaChaPoly.Nonce(data: nonce),
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: bytes.dropLast(tag), tag: bytes.suffix(tag)),
      let plain = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    return Array(plain)
  }
}
