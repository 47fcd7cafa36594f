import CanonicalBytes
import Testing

@Suite("Canonical strings")
struct CanonicalStringTests {
  @Test(
    "NFC is compared by bytes, with the composition exclusions",
    arguments: [
      ("Nguyễn Thị Ánh", true), ("e\u{301}", false), ("\u{1EC5}", true), ("e\u{302}\u{303}", false),
      ("\u{EA}\u{303}", false), ("\u{958}", false), ("\u{915}\u{93C}", true), ("\u{212B}", false),
      ("\u{C5}", true), ("\u{1100}\u{1161}", false), ("\u{AC00}", true), ("a\u{323}\u{302}", false),
      ("a\u{302}\u{323}", false), ("\u{1EAD}", true), ("", true), ("ascii", true),
    ])
  func nfc(text: String, isNFC: Bool) {
    #expect(CanonicalString.isNFC(text) == isNFC)
    #expect(CanonicalString.isNFC(CanonicalString.nfc(text)))
    #expect(CanonicalString.nfc(text) == text)
  }

  @Test("The forbidden scalars are exactly those of the format")
  func forbidden() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isListed =
        value <= 9 || (0xB...0x1F).contains(value) || (0x7F...0x9F).contains(value)
        || value == 0x2028 || value == 0x2029 || (0x200B...0x200F).contains(value)
        || (0x202A...0x202E).contains(value) || (0x2060...0x2069).contains(value)
        || value == 0xFEFF || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFF >= 0xFFFE
      if CanonicalString.isForbidden(scalar) != isListed {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
    #expect(CanonicalString.forbiddenScalar(in: "a\u{1B}[2J") == "\u{1B}")
    #expect(CanonicalString.forbiddenScalar(in: "một\ndòng") == nil)
  }
}
