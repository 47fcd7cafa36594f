import CanonicalBytes
import RoomAPI
import TextScreen

/// The line of a typed word or number, with what the machine makes of a number.
enum AnswerField {
  /// Rows that it needs.
  static func height(_ paper: WorkingPaper, _ item: PaperItem) -> Int {
    isNumber(paper, item) ? 2 : 1
  }

  static func isNumber(_ paper: WorkingPaper, _ item: PaperItem) -> Bool {
    item.kind == .numeric || paper.focusedGap?.kind == .number
  }

  /// `isFocused` when the next key acts here.
  static func draw(
    _ paper: WorkingPaper, _ item: PaperItem, row: Int, isFocused: Bool, on page: inout Page
  ) {
    let margin = ItemLayout.margin(page)
    let field = paper.draft?.field ?? paper.line(item)
    var column = page.put(
      page.words.item.typed + " ", row: row, column: margin,
      role: isFocused ? .heading : .muted)
    let start = column
    column = page.put("[", row: row, column: column, role: .frame)
    let isNumber = isNumber(paper, item)
    let unit = isNumber ? TextFlow.fitted(item.unit, width: ItemLayout.width(page) / 2) : ""
    let most = isNumber ? 24 : 60
    let free = page.columns - margin - column - 3
    let room = max(1, min(most, free - (unit.isEmpty ? 0 : CharacterWidth.of(unit) + 1)))
    let shown = FieldText(field, width: room)
    let padding = String(repeating: " ", count: max(0, room - CharacterWidth.of(shown.text)))
    var end = page.put(
      " " + shown.text + padding + " ", row: row, column: column,
      role: isFocused ? .focus : .body)
    end = page.put("]", row: row, column: end, role: .frame)
    if !unit.isEmpty { page.put(" " + unit, row: row, column: end) }
    if isNumber { drawReading(field.text.trimmed, row: row + 1, column: start, on: &page) }
    page.cursor = Position(row: row, column: column + 1 + shown.caret)
  }

  /// What the machine reads, below the line.
  private static func drawReading(_ text: String, row: Int, column: Int, on page: inout Page) {
    let words = page.words
    guard !text.isEmpty else {
      page.put(words.item.eitherMark, row: row, column: column, role: .muted)
      return
    }
    if let number = ExactDecimal(written: text) {
      let mark = words.decimalMark.first ?? "."
      let reading = words.item.reads.filled(("n", number.text(mark: mark)))
      page.put(reading, row: row, column: column, role: .muted)
    } else {
      page.put(words.item.notNumber, row: row, column: column, role: .warning)
    }
  }
}
