import RoomAPI
import TextScreen

/// The top of every screen: which room, the time, how many stand where, and what is alarming.
enum Header {
  /// From here on the time left looks different, in milliseconds.
  static let low = 5 * 60_000

  static func draw(_ state: BoardState, on page: inout Page) {
    if page.isCompact {
      drawCompact(state, on: &page)
    } else {
      drawWide(state, on: &page)
    }
    drawAlarms(state, row: page.isCompact ? 2 : 3, on: &page)
  }

  private static func drawWide(_ state: BoardState, on page: inout Page) {
    let edge = page.columns - page.margin - 1
    let column = page.margin + 1
    let clock = state.clock.map { page.words.header.clock.filled(("n", told($0, state))) }
    let right = page.putRight(clock ?? "", row: 0, before: edge, role: .muted)
    let title = state.language.pick(state.heading.title)
    page.put(
      TextFlow.fitted(title, width: right - column - 2), row: 0, column: column, role: .heading)
    let left = drawPhase(state, row: 1, before: edge, on: &page)
    let room = [
      page.words.header.room.filled(("n", state.heading.room)),
      state.language.pick(state.heading.part),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    page.put(TextFlow.fitted(room, width: left - column - 2), row: 1, column: column)
    CountsLine.draw(state, row: 2, column: column, before: edge, on: &page)
    if page.alarmRows == 0 { page.rule(row: 3) }
  }

  private static func drawCompact(_ state: BoardState, on page: inout Page) {
    let clock = state.clock.map { told($0, state) } ?? ""
    let right = page.putRight(clock, row: 0, before: page.columns, role: .muted)
    let end = page.put(state.heading.room + " ", row: 0, column: 0, role: .heading)
    let (phase, role) = phase(state)
    page.put(TextFlow.fitted(phase, width: right - end - 1), row: 0, column: end, role: role)
    CountsLine.draw(state, row: 1, column: 0, before: page.columns, on: &page)
  }

  /// The server's time, and until the end of the room whether officials have confirmed it.
  private static func told(_ clock: Instant, _ state: BoardState) -> String {
    let text = TimeText.clock(clock)
    guard let room = state.room, !room.isOver, let confirmation = room.board.clock else {
      return text
    }
    if confirmation.isConfirmed { return text + " √" }
    guard room.board.phase == .waiting else { return text + " ?" }
    return state.size.columns < 76
      ? text + " ?" : state.words.header.unconfirmed.filled(("n", text))
  }

  private static func drawPhase(
    _ state: BoardState, row: Int, before edge: Int, on page: inout Page
  ) -> Int {
    let (text, role) = phase(state)
    return page.putRight(text, row: row, before: edge, role: role)
  }

  /// Where the room stands, with the time left until the next change.
  private static func phase(_ state: BoardState) -> (String, StyleRole) {
    let words = state.words.header
    guard let room = state.room, let clock = state.clock else { return (words.noBoard, .muted) }
    switch room.board.phase {
    case .waiting:
      let left = TimeText.countdown(room.board.start - clock)
      return (words.waiting + " · " + words.left.filled(("n", left)), .timer)
    case .running:
      guard let left = state.timeLeft, left > 0 else {
        return (room.open.isEmpty ? words.allIn : words.timeUp, .timerLow)
      }
      let text = words.left.filled(("n", TimeText.countdown(left)))
      return (words.running + " · " + text, left <= low ? .timerLow : .timer)
    case .ended: return (words.ended, .timer)
    case .finished: return (words.finished, .timer)
    }
  }

  /// How many more alarms there are, and the key to read them all.
  private static func hint(more: Int, on page: Page) -> String {
    if page.isCompact { return more > 0 ? "+\(more)" : "" }
    let read = page.words.alarms.read
    return more > 0 ? page.words.alarms.more.filled(more) + " · " + read : read
  }

  /// The newest alarms nobody has read.
  private static func drawAlarms(_ state: BoardState, row: Int, on page: inout Page) {
    let unread = state.alarms.unread
    for (offset, alarm) in unread.prefix(page.alarmRows).enumerated() {
      let isLast = offset == page.alarmRows - 1
      let more = unread.count - page.alarmRows
      let hint = isLast ? Self.hint(more: more, on: page) : ""
      let blank = String(repeating: " ", count: page.columns)
      page.put(blank, row: row + offset, column: 0, role: .timerLow)
      let edge = page.columns - page.margin - 1
      let right = page.putRight(hint, row: row + offset, before: edge, role: .timerLow)
      let text = "!! " + AlarmText.line(alarm, state)
      page.put(
        TextFlow.fitted(text, width: right - page.margin - 2), row: row + offset,
        column: page.margin, role: .timerLow)
    }
  }
}
