import TextScreen

/// How a text is broken over rows, so that every place of the caret is in exactly one of them.
struct AreaRows {
  /// The characters of each row without the line feed that ends it; never empty.
  let rows: [Range<Int>]
  private let characters: [Character]

  /// Breaks after spaces, inside a word only when it alone is too long, and at line feeds. Spaces
  /// at the end of a row may hang over it.
  init(_ characters: [Character], width: Int) {
    self.characters = characters
    let width = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    var afterSpace = 0
    var column = 0
    for (index, character) in characters.enumerated() {
      if character.isNewline {
        rows.append(start..<index)
        start = index + 1
        afterSpace = start
        column = 0
        continue
      }
      let columns = Self.width(character)
      let isSpace = character == " "
      while column + columns > width, !isSpace, index > start {
        let cut = afterSpace > start ? afterSpace : index
        rows.append(start..<cut)
        start = cut
        afterSpace = cut
        column = characters[cut..<index].reduce(0) { $0 + Self.width($1) }
      }
      column += columns
      if isSpace { afterSpace = index + 1 }
    }
    rows.append(start..<characters.count)
    self.rows = rows
  }

  /// The row of the caret: of two rows that meet there, the second.
  func row(of caret: Int) -> Int {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].lowerBound <= caret { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Columns before the caret in its row.
  func column(of caret: Int) -> Int {
    let start = rows[row(of: caret)].lowerBound
    return characters[start..<max(start, min(caret, characters.count))]
      .reduce(0) { $0 + Self.width($1) }
  }

  /// The last place of the caret that is still in the row.
  func end(of row: Int) -> Int {
    let range = rows[row]
    let meetsNext = rows.indices.contains(row + 1) && rows[row + 1].lowerBound == range.upperBound
    return meetsNext ? max(range.lowerBound, range.upperBound - 1) : range.upperBound
  }

  /// The place of the caret in `row` nearest to `column` from the left.
  func caret(row: Int, column: Int) -> Int {
    let range = rows[row].lowerBound..<end(of: row)
    var columns = 0
    for index in range {
      columns += Self.width(characters[index])
      if columns > column { return index }
    }
    return range.upperBound
  }

  func text(of row: Int) -> String { String(characters[rows[row]]) }

  private static func width(_ character: Character) -> Int {
    character.isASCII ? 1 : CharacterWidth.of(String(character))
  }
}
