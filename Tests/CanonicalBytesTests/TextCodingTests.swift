import CanonicalBytes
import Testing

@Suite("Base64, hexadecimal, base32")
struct TextCodingTests {
  @Test(
    "Base64 is that of RFC 4648 section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(plain: String, coded: String) {
    #expect(Base64.encode(Array(plain.utf8)) == coded)
    #expect(Base64.decode(coded) == Array(plain.utf8))
  }

  @Test(
    "A second spelling of base64 is refused",
    arguments: [
      "Zg=", "Zg", "Zh==", "Zm9=", "Zm8", "=Zg=", "Z=g=", "====", "Zg==Zg==", "Zg== ", "\nZg==",
      "Zm9v\n", "Zm-v", "Zm_v", "Zm9é", "Z", "A===",
    ])
  func badBase64(text: String) { #expect(Base64.decode(text) == nil) }

  @Test("A text that base64 takes is the one it writes")
  func oneSpelling() {
    let letters = Array("ABghwxyz019+/==".utf8)
    var (seed, taken): (UInt64, Int) = (1, 0)
    for _ in 0..<40_000 {
      let text = (0..<8).map { _ -> UInt8 in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(seed >> 33) % letters.count]
      }
      let spelling = String(decoding: text, as: UTF8.self)
      guard let bytes = Base64.decode(spelling) else { continue }
      taken += 1
      #expect(Base64.encode(bytes) == spelling)
    }
    #expect(taken > 1_000)
  }

  @Test("Every length from 0 to 100 survives base64 and hexadecimal")
  func lengths() {
    for count in 0...100 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
      #expect(Base64.decode(Base64.encode(bytes)) == bytes)
      #expect(Hex.decode(Hex.encode(bytes)) == bytes)
    }
  }

  @Test("Hexadecimal is lower case and whole", arguments: ["0", "0G", "AB", "0x", "a b", "é"])
  func badHex(text: String) { #expect(Hex.decode(text) == nil) }

  @Test("The receipt alphabet has no I, L, O or U and reads what people type")
  func crockford() {
    let bytes: [UInt8] = [0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF]
    #expect(Crockford.encode(bytes, count: 16) == "0123456789ABCDEF")
    #expect(Crockford.encode([0xFF], count: 3) == "ZW0")
    #expect(Crockford.grouped("0123456789ABCDEF") == "0123-4567-89AB-CDEF")
    #expect(Crockford.grouped("01234") == "0123-4")
    #expect(Crockford.grouped("") == "")
    #expect(Crockford.normalise(" o1il-2345 ") == "01112345")
  }
}
