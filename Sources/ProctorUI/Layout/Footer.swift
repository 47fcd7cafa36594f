import RoomAPI
import TextScreen

/// The bottom of every screen: what the room waits for, who watches its log, and the keys.
enum Footer {
  static func draw(_ state: BoardState, hints: [Hint], on page: inout Page) {
    let column = page.isCompact ? 0 : page.margin + 1
    let width = page.columns - 2 * column
    let (first, role) = StatusText.first(state, isCompact: page.isCompact)
    if page.isCompact {
      let text = TextFlow.fitted(first, width: width)
      page.put(text, row: page.rows - 2, column: column, role: role)
    } else {
      page.rule(row: page.rows - 4)
      page.put(
        TextFlow.fitted(first, width: width), row: page.rows - 3, column: column, role: role)
      let (second, secondRole) = StatusText.second(state)
      page.put(
        TextFlow.fitted(second, width: width), row: page.rows - 2, column: column,
        role: secondRole)
    }
    page.put(
      hints, last: Hint("F2", page.words.keys.otherLanguage), row: page.rows - 1, margin: column)
  }
}
