import CanonicalBytes
import CursesTerminal
import RichText
import TextScreen

/// Whatever is typed, pasted or sent, no control, mark of direction or half of a glyph reaches the
/// screen, no line is too wide and no letter is lost. The first byte is the width.
enum TextCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    let width = 1 + Int(bytes.first ?? 0) % 100
    let rest = bytes.dropFirst()
    let text = String(decoding: rest, as: UTF8.self)
    try Printable.demand(TextFlow.printable(text), "printable")
    try lines(text, width)
    for piece in [TextFlow.fitted(text, width: width), TextFlow.tail(text, width: width)] {
      try Printable.demand(piece, "a fitted line")
      try demand(CharacterWidth.of(piece) <= width, "a fitted line is too wide")
    }
    try grid(text, width)
    try rich(text, width)
    try field(text.map { .character($0) }, width)
    try keyboard(Array(rest), width)
    return "text"
  }

  private static func lines(_ text: String, _ width: Int) throws(Finding) {
    let lines = TextFlow.lines(text, width: width)
    for line in lines {
      try Printable.demand(line, "a line")
      try demand(CharacterWidth.of(line) <= width, "a line is too wide")
    }
    guard width > 1 else { return }
    let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let all = paragraphs.map { TextFlow.printable(String($0)) }
    try demand(letters(all) == letters(lines), "lines lose a letter")
  }

  private static func letters(_ lines: [String]) -> [Unicode.Scalar] {
    lines.flatMap { $0.unicodeScalars.filter { $0 != " " } }
  }

  private static func grid(_ text: String, _ width: Int) throws(Finding) {
    var grid = CellGrid(size: Size(columns: width, rows: 2))
    let end = grid.write(text, at: Position(row: 0, column: -1), role: .body)
    try demand(end <= width, "written beyond the edge")
    grid.write(text, at: Position(row: 0, column: width / 2), role: .focus)
    try demand(grid.row(1).allSatisfy { $0 == .blank }, "written into another row")
    try cells(grid.row(0))
  }

  /// No cell holds more than one glyph, and no half of a wide one stands alone.
  static func cells(_ row: ArraySlice<Cell>) throws(Finding) {
    var owed = 0
    for cell in row {
      try demand(cell.isContinuation == (owed > 0), "half of a wide glyph")
      owed = max(0, owed - 1)
      guard !cell.isContinuation else { continue }
      let scalars = cell.character.unicodeScalars
      try demand(scalars.count <= Glyph.mostScalars, "more in a cell than it holds")
      try Printable.demand(String(cell.character), "a cell")
      owed = CharacterWidth.of(String(cell.character)) - 1
    }
    try demand(owed <= 0, "a wide glyph crosses the edge")
  }

  private static func rich(_ text: String, _ width: Int) throws(Finding) {
    for line in RichText(text).lines(width: width) {
      let plain = line.map(\.text).joined()
      try Printable.demand(plain, "a line of rich text")
      try demand(
        line.reduce(0) { $0 + CharacterWidth.of($1.text) } <= width, "a rich line is too wide")
    }
  }

  /// Every four bytes as a code that curses reads from a keyboard.
  private static func keyboard(_ bytes: [UInt8], _ width: Int) throws(Finding) {
    var keys: [KeyPress] = []
    for start in stride(from: 0, to: bytes.count, by: 4).prefix(64) {
      let code = bytes[start..<min(start + 4, bytes.count)].reduce(UInt32(0)) {
        $0 << 8 | UInt32($1)
      }
      if case .key(let key) = CursesScreen.typed(code) { keys.append(key) }
    }
    try field(keys, width)
  }

  private static func field(_ keys: [KeyPress], _ width: Int) throws(Finding) {
    var field = TextField(most: 40, mostBytes: 100)
    for (index, key) in keys.prefix(64).enumerated() {
      _ = field.press(key)
      if index % 7 == 3 { _ = field.press(.left) }
      if index % 11 == 5 { _ = field.press(.backspace) }
      try Printable.demand(field.text, "a field")
      try demand(CanonicalString.isNFC(field.text), "a field that is not NFC")
      try demand(field.text.count <= 40 && field.text.utf8.count <= 100, "a field too full")
      try demand((0...field.text.count).contains(field.caret), "a caret outside its field")
    }
    for isMasked in [false, true] {
      let shown = FieldText(field, width: width, isMasked: isMasked)
      try demand(CharacterWidth.of(shown.text) <= width, "a field is shown too wide")
      try demand((0..<max(1, width)).contains(shown.caret), "a caret outside its columns")
    }
  }
}
