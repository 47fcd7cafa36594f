import RoomAPI
import TextScreen

/// One key and what it does here.
struct Hint {
  let key, label: String
  /// Whether it stays when there is no room for all.
  let isVital: Bool

  init(_ key: String, _ label: String, isVital: Bool = false) {
    self.key = key
    self.label = label
    self.isVital = isVital
  }

  var width: Int { CharacterWidth.of(key + " " + label) }
}

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
    drawHints(hints, row: page.rows - 1, column: column, on: &page)
  }

  private static func drawHints(_ hints: [Hint], row: Int, column: Int, on page: inout Page) {
    let language = Hint("F2", page.words.keys.otherLanguage)
    let start = page.columns - column - language.width
    draw(language, row: row, column: start, on: &page)
    let room = start - column - 2
    let fitting = fitting(hints, room: room)
    let needed = fitting.reduce(0) { $0 + $1.width }
    let gap = needed + 3 * max(1, fitting.count - 1) <= room ? 3 : 2
    var column = column
    for hint in fitting {
      draw(hint, row: row, column: column, on: &page)
      column += hint.width + gap
    }
  }

  private static func draw(_ hint: Hint, row: Int, column: Int, on page: inout Page) {
    let end = page.put(hint.key, row: row, column: column, role: .heading)
    page.put(" " + hint.label, row: row, column: end, role: .muted)
  }

  /// The hints there is room for, the vital ones first to get it, in their order.
  private static func fitting(_ hints: [Hint], room: Int) -> [Hint] {
    var left = room + 2
    var kept: Set<Int> = []
    for vital in [true, false] {
      for (index, hint) in hints.enumerated() where hint.isVital == vital {
        guard hint.width + 2 <= left else { continue }
        left -= hint.width + 2
        kept.insert(index)
      }
    }
    return hints.indices.filter { kept.contains($0) }.map { hints[$0] }
  }
}
