import RichText
import TextScreen

/// The list under the text of an item: choices, steps or prompts.
enum AnswerList {
  /// `focus` is the entry that the next key acts on; `nil` when that stands elsewhere.
  static func draw(_ layout: ItemLayout, row: Int, focus: Int?, on page: inout Page) {
    let height = layout.answerHeight
    var line = -layout.answerScroll
    for (index, entry) in layout.rows.enumerated() {
      let visible = (0..<height).clamped(to: max(0, line)..<max(0, line + entry.lines.count))
      if !visible.isEmpty {
        draw(
          entry, layout.width, visible: visible, skipped: line, row: row,
          isFocused: index == focus, on: &page)
      }
      line += entry.lines.count + layout.gap
    }
    if layout.answerScroll > 0 {
      page.put("▲", row: row, column: page.columns - 1, role: .warning)
    }
    if line - layout.gap > height {
      page.put("▼", row: row + height - 1, column: page.columns - 1, role: .warning)
    }
    for (offset, line) in layout.reference.enumerated() {
      page.put(line, row: row + height + 1 + offset, column: ItemLayout.margin(page))
    }
  }

  /// The `visible` rows of the list, of which the entry's first is `skipped`.
  private static func draw(
    _ entry: ItemRow, _ width: Int, visible: Range<Int>, skipped: Int, row: Int,
    isFocused: Bool, on page: inout Page
  ) {
    let margin = ItemLayout.margin(page)
    let label: StyleRole = isFocused ? .focus : entry.isChosen ? .chosen : .body
    let start = margin + ItemRow.arrow + CharacterWidth.of(entry.label)
    for shown in visible {
      if isFocused {
        let bar = String(repeating: " ", count: width)
        page.put(bar, row: row + shown, column: margin, role: .focus)
      }
      var column = start
      for span in entry.lines[shown - skipped] {
        let isPlain = span.role == .body && entry.isWhole
        column = page.put(
          span.text, row: row + shown, column: column,
          role: isFocused ? .focus : isPlain ? label : span.role)
      }
    }
    page.put(isFocused ? "► " : "  ", row: row + visible.lowerBound, column: margin, role: label)
    page.put(
      entry.label, row: row + visible.lowerBound, column: margin + ItemRow.arrow, role: label)
    if isFocused {
      page.cursor = Position(row: row + visible.lowerBound, column: margin + ItemRow.arrow)
    }
  }
}
