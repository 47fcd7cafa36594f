/// Windows code page 1258: Latin letters with combining tone marks.
enum Windows1258 {
  /// The same text in UTF-8, not composed yet; throws at NUL and at bytes that have no meaning.
  static func utf8(_ bytes: [UInt8], file: String) throws(ImportFinding) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for (offset, byte) in bytes.enumerated() {
      guard byte != 0, let scalar = scalar(byte) else {
        let line = 1 &+ bytes[..<offset].count { $0 == 0x0A }
        throw ImportFinding(.error, .notText, file: file, line: line, ["offset": "\(offset)"])
      }
      scalars.append(scalar)
    }
    return Array(String(scalars).utf8)
  }

  /// Whether the bytes look like Vietnamese in this code page: tone marks after vowels, and
  /// letters that no western page has there.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    var marks = 0
    var strays = 0
    var letters = 0
    for byte in bytes.prefix(1 << 16) {
      switch byte {
      case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2:
        if vowels.contains(previous) { marks &+= 1 } else { strays &+= 1 }
      case 0xD0, 0xD5, 0xDD, 0xE3, 0xF0, 0xF5, 0xFD: letters &+= 1
      default: break
      }
      previous = byte
    }
    return marks >= 2 && letters >= 1 && strays &* 4 <= marks
  }

  private static let vowels = Set<UInt8>(
    Array("aeiouyAEIOUY".utf8) + [
      0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD, 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD,
    ])

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    if let own = own[byte] { return Unicode.Scalar(own) }
    if (0x80...0x9F).contains(byte) { return nil }
    return Unicode.Scalar(byte)
  }

  /// Where the page differs from Latin-1.
  private static let own: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
    0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8B: 0x2039, 0x8C: 0x0152, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
    0x98: 0x02DC, 0x99: 0x2122, 0x9B: 0x203A, 0x9C: 0x0153, 0x9F: 0x0178, 0xC3: 0x0102,
    0xCC: 0x0300, 0xD0: 0x0110, 0xD2: 0x0309, 0xD5: 0x01A0, 0xDD: 0x01AF, 0xDE: 0x0303,
    0xE3: 0x0103, 0xEC: 0x0301, 0xF0: 0x0111, 0xF2: 0x0323, 0xF5: 0x01A1, 0xFD: 0x01B0,
    0xFE: 0x20AB,
  ]
}
