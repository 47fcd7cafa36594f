import CanonicalBytes

/// Takes out of foreign text what nobody sees but a program or a terminal obeys.
package enum ForeignText {
  /// `text` without control, direction, zero-width and other invisible characters, and the names
  /// of those taken, each once, e.g. `U+202E`.
  ///
  /// Of marks upon one letter only the first 30 stay: nobody reads more, and sorting them takes
  /// time in the square of their number. Tab and line feed stay; separators of lines and pages become spaces. To be called before any
  /// syntax is scanned: a zero-width character inside `{1:SA:=a}` must not hide the gap.
  package static func clean(_ text: String) -> (text: String, taken: [String]) {
    let (clean, taken, _) = cleaned(text)
    return (clean, taken)
  }

  /// The same, with the line of the first character taken, counted from 1.
  static func cleaned(_ text: String) -> (text: String, taken: [String], line: Int) {
    if isSurelyClean(text.utf8) { return (text, [], 0) }
    var kept = String.UnicodeScalarView()
    var taken: [UInt32] = []
    var line = 1
    var first = 0
    var previous: Unicode.Scalar = "\n"
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line &+= 1 }
      marks = isMark(scalar) ? marks &+ 1 : 0
      guard marks > mostMarks || isTaken(scalar, after: previous) else {
        kept.append(scalar)
        previous = scalar
        continue
      }
      if first == 0 { first = line }
      if taken.count < 16, !taken.contains(scalar.value) { taken.append(scalar.value) }
      if isSeparator(scalar) { kept.append(" ") }
    }
    let names = taken.sorted().map(name)
    return (names.isEmpty ? text : String(kept), names, first)
  }

  private static let mostMarks = 30

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// `U+202E` for a scalar's number.
  private static func name(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isTaken(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x034E, 0x1E00...0x1FFF: false
    // The shape of an emoji; after plain letters it would only hide something.
    case 0xFE00...0xFE0F: previous.value < 0x80
    case 0xFFF9...0xFFFB: true
    default:
      CanonicalString.isForbidden(scalar) || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Characters that part words or lines, so that what they part does not grow together.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0B, 0x0C, 0x0D, 0x1C...0x1F, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether no byte can belong to a character that is taken; text of Vietnam mostly passes.
  static func isSurelyClean(_ utf8: some Sequence<UInt8>) -> Bool {
    var lead: UInt8 = 0
    var run = 0
    for byte in utf8 {
      run = byte < 0x80 ? 0 : run &+ 1
      if run > 2 &* mostMarks { return false }
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F { return false }
      } else if byte >= 0xC0 {
        // CD: U+034F; D8: U+061C; E1, E2, E3 with the next byte; EF and F0 on.
        if byte == 0xCD || byte == 0xD8 || byte >= 0xEF { return false }
        lead = byte
      } else {
        if lead == 0xC2 && (byte < 0xA0 || byte == 0xAD) { return false }
        if lead == 0xE1 && (byte < 0xB8) { return false }
        if lead == 0xE3 && byte == 0x85 { return false }
        if lead == 0xE2 && byte == 0x81 { return false }
        if lead == 0xFE && (byte < 0x90 || byte > 0xA7) { return false }
        lead = lead == 0xE2 && byte == 0x80 ? 0xFE : 0
      }
    }
    return true
  }
}
