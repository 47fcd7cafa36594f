import CanonicalBytes
import Testing

@Suite("Thirty-two bytes")
struct Digest32Tests {
  @Test("Hashing parts is hashing them joined")
  func hashing() {
    let joined = Digest32(hashing: Array("abc".utf8))
    #expect(
      joined.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest32(hashing: [0x61], [], [0x62, 0x63]) == joined)
  }

  @Test("Only 32 bytes make one", arguments: [0, 31, 33])
  func counts(count: Int) { #expect(Digest32([UInt8](repeating: 1, count: count)) == nil) }

  @Test("Bytes come back in order and compare like their hexadecimal")
  func order() throws {
    let digests = (0..<200).map { Digest32(hashing: [UInt8($0)]) }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
    for digest in digests {
      #expect(Digest32(digest.bytes) == digest)
      #expect(Base64.decode(digest.base64) == digest.bytes)
    }
    #expect(Set(digests).count == 200)
  }
}
