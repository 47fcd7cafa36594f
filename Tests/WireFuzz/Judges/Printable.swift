/// What may reach a terminal, written apart from the code that sees to it.
enum Printable {
  /// Whether `scalar` can neither move a cursor, nor begin a sequence, nor turn a line round.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xFDD0...0xFDEF,
      0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
      false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  static func demand(_ text: String, _ place: String) throws(Finding) {
    if let scalar = text.unicodeScalars.first(where: { !isHarmless($0) }) {
      throw Finding("\(place) lets U+\(String(scalar.value, radix: 16)) through")
    }
  }
}
