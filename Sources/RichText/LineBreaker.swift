import TextScreen

/// Breaks glyphs into lines as `TextFlow` breaks text.
struct LineBreaker {
  private let width: Int
  private var lines: [[StyledGlyph]] = []
  private var line: [StyledGlyph] = []
  private var columns = 0

  /// At least one line, each at most `width` columns wide; spaces go only at the end of a line, or
  /// where a line had to be broken.
  static func lines(_ glyphs: [StyledGlyph], width: Int) -> [[StyledGlyph]] {
    if glyphs.columns <= width { return [trimmedEnd(glyphs)] }
    var breaker = LineBreaker(width: width)
    breaker.read(glyphs)
    return breaker.lines
  }

  private init(width: Int) { self.width = width }

  private mutating func read(_ glyphs: [StyledGlyph]) {
    line = Array(glyphs.prefix { $0.isBreak }.prefix(width / 2))
    columns = line.columns
    var isEmpty = true
    var space: StyledGlyph?
    var rest = glyphs[...]
    while let first = rest.first {
      if first.isBreak {
        space = first
        rest.removeFirst()
        continue
      }
      let word = rest.prefix { !$0.isBreak }
      rest = rest[word.endIndex...]
      append(word, after: isEmpty ? nil : space)
      isEmpty = false
    }
    lines.append(Self.trimmedEnd(line))
  }

  private mutating func append(_ word: ArraySlice<StyledGlyph>, after space: StyledGlyph?) {
    let needed = word.columns
    if let space {
      if columns + 1 + needed > width {
        startLine()
      } else {
        line.append(space)
        columns += 1
      }
    }
    if columns + needed <= width {
      line += word
      columns += needed
    } else {
      for glyph in word where glyph.width <= width {
        if columns + glyph.width > width { startLine() }
        line.append(glyph)
        columns += glyph.width
      }
    }
  }

  private mutating func startLine() {
    lines.append(Self.trimmedEnd(line))
    line = []
    columns = 0
  }

  private static func trimmedEnd(_ glyphs: [StyledGlyph]) -> [StyledGlyph] {
    var glyphs = glyphs
    while glyphs.last?.isBreak == true { glyphs.removeLast() }
    return glyphs
  }
}
