import Testing

@testable import SealedFiles

@Suite("Chunks of a payload")
struct PayloadTests {
  private static let key = FileKey()
  private static let nonce = [UInt8](repeating: 9, count: 16)

  /// A payload of these chunks; the last one is marked as such.
  private static func payload(_ chunks: [[UInt8]]) throws -> [UInt8] {
    let chunkKey = key.payloadKey(nonce: nonce)
    var bytes = nonce
    for (index, chunk) in chunks.enumerated() {
      let nonce = Chunk.nonce(UInt64(index), isLast: index == chunks.count - 1)
      bytes += try Chunk.seal(chunk[...], key: chunkKey, nonce: nonce)
    }
    return bytes
  }

  @Test("An empty last chunk is only for an empty plaintext")
  func emptyLast() throws {
    let whole = [UInt8](repeating: 1, count: Chunk.plain)
    #expect(try Payload.open(try Self.payload([[]])[...], with: Self.key) == [])
    #expect(try Payload.open(try Self.payload([whole])[...], with: Self.key) == whole)
    #expect(
      try Payload.open(try Self.payload([whole, [2]])[...], with: Self.key) == whole + [2])
    #expect(throws: AgeRefusal.format(line: 0)) {
      try Payload.open(try Self.payload([whole, []])[...], with: Self.key)
    }
  }

  @Test("A chunk before the last one that is not full is refused")
  func notFull() throws {
    #expect(throws: AgeRefusal.format(line: 0)) {
      try Payload.open(try Self.payload([[1, 2], [3]])[...], with: Self.key)
    }
  }

  @Test("The counter is eleven bytes, most significant first, before the mark of the last chunk")
  func nonces() {
    #expect(Chunk.nonce(0, isLast: false) == [UInt8](repeating: 0, count: 12))
    #expect(Chunk.nonce(0x0102, isLast: true) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 1])
  }
}
