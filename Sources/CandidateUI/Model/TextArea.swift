import CanonicalBytes
import TextScreen

/// A text of many lines that a candidate types; it never grows beyond its bytes.
struct TextArea: Equatable, Sendable {
  private(set) var characters: [Character]
  /// Characters before the caret.
  private(set) var caret: Int
  /// Bytes of UTF-8.
  private(set) var bytes: Int
  /// The column that moving up and down keeps to.
  private var goal: Int?
  let mostBytes: Int

  /// `text` with the caret at its end.
  init(_ text: String, mostBytes: Int) {
    characters = Array(CanonicalString.nfc(text))
    caret = characters.count
    bytes = characters.reduce(0) { $0 + $1.utf8.count }
    self.mostBytes = mostBytes
  }

  /// What the log may hold of it: normalization form C, no white space at its ends.
  var response: String {
    var text = CanonicalString.nfc(String(characters)).trimmed
    while text.utf8.count > mostBytes { text.removeLast() }
    return text.trimmed
  }

  /// How many words it has.
  var words: Int { characters.split { $0.isWhitespace }.count }

  /// Puts `character` before the caret; false when there is no room left or nothing to put.
  mutating func insert(_ character: Character) -> Bool {
    guard !character.isNewline else { return place("\n") }
    guard let typed = TypedCharacter(character) else { return false }
    guard typed.isMark else {
      return CanonicalString.nfc(typed.text).allSatisfy { place($0) }
    }
    guard caret > 0, !characters[caret - 1].isNewline else { return false }
    let joined = CanonicalString.nfc(String(characters[caret - 1]) + typed.text)
    guard joined.count == 1, let whole = joined.first else { return false }
    let growth = whole.utf8.count - characters[caret - 1].utf8.count
    guard bytes + growth <= mostBytes else { return false }
    bytes += growth
    characters[caret - 1] = whole
    return true
  }

  private mutating func place(_ character: Character) -> Bool {
    guard bytes + character.utf8.count <= mostBytes else { return false }
    characters.insert(character, at: caret)
    bytes += character.utf8.count
    caret += 1
    goal = nil
    return true
  }

  /// Takes the character before the caret away.
  mutating func removeBefore() {
    guard caret > 0 else { return }
    caret -= 1
    removeAfter()
  }

  /// Takes the character after the caret away.
  mutating func removeAfter() {
    goal = nil
    guard characters.indices.contains(caret) else { return }
    bytes -= characters.remove(at: caret).utf8.count
  }

  /// Moves the caret as `key` does in rows of `width` columns, of which `height` are visible;
  /// false when the key moves no caret.
  mutating func move(_ key: KeyPress, width: Int, height: Int) -> Bool {
    switch key {
    case .left: place(caret: caret - 1)
    case .right: place(caret: caret + 1)
    case .up: moveRows(-1, width)
    case .down: moveRows(1, width)
    case .pageUp: moveRows(1 - max(2, height), width)
    case .pageDown: moveRows(max(2, height) - 1, width)
    case .home, .end:
      let rows = AreaRows(characters, width: width)
      let row = rows.rows[rows.row(of: caret)]
      place(caret: key == .home ? row.lowerBound : rows.end(of: rows.row(of: caret)))
    case .character, .control, .tab, .backtab, .enter, .escape, .backspace, .delete, .function:
      return false
    }
    return true
  }

  private mutating func place(caret: Int) {
    goal = nil
    self.caret = min(max(0, caret), characters.count)
  }

  private mutating func moveRows(_ count: Int, _ width: Int) {
    let rows = AreaRows(characters, width: width)
    let row = rows.row(of: caret)
    let column = goal ?? rows.column(of: caret)
    let target = row + count
    if target < 0 {
      caret = 0
    } else if target >= rows.rows.count {
      caret = characters.count
    } else {
      caret = rows.caret(row: target, column: column)
    }
    goal = column
  }
}
