import Crypto

/// What follows the header: sixteen bytes of nonce, then the chunks (STREAM).
enum Payload {
  private static let nonceCount = 16

  static func seal(_ plaintext: [UInt8], with key: FileKey) throws(AgeRefusal) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    let nonce = (0..<nonceCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let chunkKey = key.payloadKey(nonce: nonce)
    var sealed = nonce
    var rest = plaintext[...]
    var counter: UInt64 = 0
    repeat {
      let piece = rest.prefix(Chunk.plain)
      rest = rest.dropFirst(Chunk.plain)
      let nonce = Chunk.nonce(counter, isLast: rest.isEmpty)
      sealed += try Chunk.seal(piece, key: chunkKey, nonce: nonce)
      counter += 1
    } while !rest.isEmpty
    return sealed
  }

  /// Refuses a payload that was cut, lengthened, reordered or changed; gives nothing of it then.
  static func open(_ payload: ArraySlice<UInt8>, with key: FileKey) throws(AgeRefusal) -> [UInt8] {
    guard payload.count >= nonceCount + Chunk.tag else { throw .format(line: 0) }
    let chunkKey = key.payloadKey(nonce: payload.prefix(nonceCount))
    var plaintext: [UInt8] = []
    var rest = payload.dropFirst(nonceCount)
    var counter: UInt64 = 0
    repeat {
      let piece = rest.prefix(Chunk.plain + Chunk.tag)
      rest = rest.dropFirst(Chunk.plain + Chunk.tag)
      let nonce = Chunk.nonce(counter, isLast: rest.isEmpty)
      guard let plain = Chunk.open(piece, key: chunkKey, nonce: nonce),
        counter == 0 || !plain.isEmpty
      else { throw .format(line: 0) }
      plaintext += plain
      counter += 1
    } while !rest.isEmpty
    return plaintext
  }
}
