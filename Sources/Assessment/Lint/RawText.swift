import CanonicalBytes

/// The text of an authored file, character by character.
enum RawText {
  /// In NFC, without what nobody sees, and with plain spaces only.
  static func cleaned(_ file: SourceFile) throws(MendingRefusal) -> SourceFile {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw .unreadable(Diagnostic(.notUTF8, file: file.name))
    }
    var scalars = String.UnicodeScalarView()
    let all = Array(text.unicodeScalars)
    for (index, scalar) in all.enumerated() {
      if scalar == "\t" || CharacterFlaws.isUnusualSpace(scalar) {
        scalars.append(" ")
      } else if !isDropped(scalar, next: index + 1 < all.count ? all[index + 1] : " ")
        || index == 0 && scalar == "\u{FEFF}"
      {
        scalars.append(scalar)
      }
    }
    return SourceFile(
      name: file.name, bytes: Array(CanonicalString.nfc(String(scalars)).utf8))
  }

  /// Without the characters that YAML cannot carry.
  static func readable(_ file: SourceFile) -> SourceFile {
    let text = String(decoding: file.bytes, as: UTF8.self)
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isControl(scalar) { scalars.append(scalar) }
    return SourceFile(name: file.name, bytes: Array(String(scalars).utf8))
  }

  /// A carriage return stays before its line feed.
  private static func isDropped(_ scalar: Unicode.Scalar, next: Unicode.Scalar) -> Bool {
    if scalar == "\r" { return next != "\n" }
    return CanonicalString.isForbidden(scalar) || CharacterFlaws.isInvisible(scalar)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
