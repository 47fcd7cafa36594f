import Foundation

/// Which strings may stand in a canonical document.
public enum CanonicalString {
  /// Whether `text` is in Unicode normalization form C, compared byte by byte.
  public static func isNFC(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return true }
    return text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
  }

  /// `text` in Unicode normalization form C.
  public static func nfc(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.precomposedStringWithCanonicalMapping
  }

  /// The first scalar of `text` that no canonical string may hold: controls other than line
  /// feed, line and paragraph separators, zero-width and direction marks, noncharacters.
  public static func forbiddenScalar(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first(where: isForbidden)
  }

  /// Whether no canonical string may hold `scalar`.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2069, 0xFEFF, 0xFDD0...0xFDEF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  static func check(_ text: String) throws(CanonicalError) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return }
    if let scalar = forbiddenScalar(in: text) {
      throw .string(forbidden: scalar.value)
    }
    if !isNFC(text) { throw .string(forbidden: nil) }
  }
}
