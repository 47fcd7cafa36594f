/// Breaks text into the lines of a column.
package enum TextFlow {
  /// The lines of `text` at most `width` columns wide, broken at spaces, inside a word only when
  /// the word alone is too long. A line feed starts a new line; spaces at the start of a line stay,
  /// and a line that fits keeps all of its spaces, so that the columns of a table stand.
  ///
  /// Only printable glyphs come out. A glyph wider than `width` is left out.
  package static func lines(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines += wrap(printable(String(paragraph)), width: width)
    }
    return lines
  }

  /// `text` as one line of at most `width` columns, ending in an ellipsis when it was cut.
  package static func fitted(_ text: String, width: Int) -> String {
    let text = printable(text)
    guard CharacterWidth.of(text) > width else { return text }
    guard width > 1 else { return width == 1 ? "…" : "" }
    return prefix(of: text, width: width - 1).trimmedEnd + "…"
  }

  /// The last glyphs of `text` that fit into `width` columns.
  package static func tail(_ text: String, width: Int) -> String {
    var kept: [Glyph] = []
    Glyph.walk(text) { glyph in
      kept.append(glyph)
      return true
    }
    var columns = 0
    let fitting = kept.reversed().prefix { glyph in
      columns += glyph.width
      return columns <= width
    }
    return String(fitting.reversed().map(\.character))
  }

  /// `text` without what no terminal should get; tabs and line feeds become spaces.
  package static func printable(_ text: String) -> String {
    var clean = ""
    let spaced = text.map { $0 == "\t" || $0.isNewline ? " " : $0 }
    Glyph.walk(String(spaced)) { glyph in
      clean.append(glyph.character)
      return true
    }
    return clean
  }

  private static func prefix(of text: String, width: Int) -> String {
    var kept = ""
    var columns = 0
    Glyph.walk(text) { glyph in
      columns += glyph.width
      guard columns <= width else { return false }
      kept.append(glyph.character)
      return true
    }
    return kept
  }

  private static func wrap(_ text: String, width: Int) -> [String] {
    if CharacterWidth.of(text) <= width { return [text.trimmedEnd] }
    var lines: [String] = []
    var line = String(text.prefix { $0 == " " }.prefix(width / 2))
    var columns = line.count
    var isEmpty = true
    for word in text.split(separator: " ") {
      let needed = CharacterWidth.of(String(word))
      if !isEmpty, columns + 1 + needed > width {
        lines.append(line)
        line = ""
        columns = 0
        isEmpty = true
      }
      if !isEmpty {
        line.append(" ")
        columns += 1
      }
      if columns + needed <= width {
        line += word
        columns += needed
      } else {
        (line, columns) = breakWord(String(word), after: line, columns, width, &lines)
      }
      isEmpty = false
    }
    lines.append(line.trimmedEnd)
    return lines
  }

  /// Fills lines with the glyphs of a word too long for one; returns the last, open line.
  private static func breakWord(
    _ word: String, after start: String, _ used: Int, _ width: Int, _ lines: inout [String]
  ) -> (String, Int) {
    var line = start
    var columns = used
    Glyph.walk(word) { glyph in
      guard glyph.width <= width else { return true }
      if columns + glyph.width > width {
        lines.append(line.trimmedEnd)
        line = ""
        columns = 0
      }
      line.append(glyph.character)
      columns += glyph.width
      return true
    }
    return (line, columns)
  }
}

extension String {
  /// Without the spaces at its end.
  var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
