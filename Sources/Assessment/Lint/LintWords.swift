/// Takes texts apart into words that can be compared.
enum LintWords {
  /// The words in small letters: runs of letters, marks and digits.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isPart(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// The words in capitals and small letters as written.
  static func writtenWords(_ text: String) -> [String] {
    text.unicodeScalars.split { !isPart($0) }.map { String($0) }
  }

  /// Whether a word may hold `scalar`.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    case 0xC0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: scalar.value != 0xD7 && scalar.value != 0xF7
    default: scalar.properties.isAlphabetic
    }
  }

  /// Whether `scalar` is one of 0–9.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  /// Whether `words` stand next to each other in `text`.
  static func contains(_ text: [String], _ words: [String]) -> Bool {
    guard !words.isEmpty, words.count <= text.count else { return false }
    for start in 0...(text.count - words.count)
    where text[start] == words[0] && text[start..<(start + words.count)].elementsEqual(words) {
      return true
    }
    return false
  }

  /// Without white space at the end, without line feeds at the start, and on one line without
  /// white space at the start either.
  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first == "\n" { scalars.removeFirst() }
    if !scalars.contains("\n") {
      while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    }
    return String(scalars)
  }
}
