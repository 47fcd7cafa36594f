import CanonicalBytes

/// Whether a text still shows what looks like a gap with its key.
enum ClozeLeak {
  /// Looks for `{1:NAME:`, `{:NAME=` and for the name of a type between colons, whatever marks,
  /// backslashes, blanks or full-width forms stand between them.
  static func isFound(in text: String) -> Bool {
    let folded = text.unicodeScalars.compactMap(fold)
    return folded.indices.contains { index in
      folded[index] == UInt8(ascii: "{") && opens(folded[(index + 1)...])
        || folded[index] == UInt8(ascii: ":") && names(folded, at: index)
    }
  }

  /// Marks, blanks, backslashes and what nobody sees are left out, letters become capitals,
  /// others a question mark.
  private static func fold(_ scalar: Unicode.Scalar) -> UInt8? {
    let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
      return nil
    }
    if CanonicalString.isForbidden(scalar) { return nil }
    guard value < 0x80 else { return UInt8(ascii: "?") }
    let byte = UInt8(value)
    if "\\*`".utf8.contains(byte) { return nil }
    return (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
  }

  private static func isName(_ byte: UInt8) -> Bool {
    ByteText.isLetter(byte) || byte == UInt8(ascii: "_")
  }

  /// `1:NAME` and a mark that follows a type.
  private static func opens(_ rest: ArraySlice<UInt8>) -> Bool {
    let digits = rest.prefix(8).prefix(while: ByteText.isDigit)
    let after = rest.dropFirst(digits.count)
    guard after.first == UInt8(ascii: ":") else { return false }
    let name = after.dropFirst().prefix(24).prefix { isName($0) || $0 == UInt8(ascii: "?") }
    let rest = after.dropFirst(1 + name.count)
    if !name.isEmpty, let mark = rest.first, ":=~%#".utf8.contains(mark) { return true }
    let near = Array(after.dropFirst().prefix(40))
    return near.indices.dropLast().contains { index in
      near[index] == UInt8(ascii: ":") && "=~%".utf8.contains(near[index + 1])
    }
  }

  /// A colon behind the name of a type and before a share, or between a digit and such a name.
  private static func names(_ text: [UInt8], at index: Int) -> Bool {
    let after = text[(index + 1)...]
    let before = text[..<index].suffix(24).reversed().prefix(while: isName).reversed()
    if let mark = after.first, "=~%".utf8.contains(mark),
      ClozeType(ByteText.text(before)) != nil
    {
      return true
    }
    let name = after.prefix(24).prefix(while: isName)
    guard ClozeType(ByteText.text(name)) != nil else { return false }
    let isClosed = after.dropFirst(name.count).first == UInt8(ascii: ":")
    return isClosed && index > 0 && ByteText.isDigit(text[index - 1])
  }
}
