import RoomAPI
import TextScreen

/// The candidates, one a line.
enum SeatList {
  static func draw(_ state: BoardState, _ layout: BoardLayout, on page: inout Page) {
    if let title = layout.listTitle {
      let words = page.words.list
      let text = words.list.filled(
        ("n", String(state.sorted.count)), ("order", words.orders[state.order] ?? ""))
      page.rule(row: title, text, state.pane == .list ? .heading : .muted)
    }
    guard !layout.list.isEmpty, let room = state.room else { return }
    let seats = state.sorted
    let columns = SeatColumns(seats, on: page)
    if let head = layout.listHead { drawHead(columns, state.order, row: head, on: &page) }
    let focus = seats.firstIndex { $0.candidate == state.selected } ?? 0
    let first = BoardLayout.first(focus: focus, height: layout.list.count, count: seats.count)
    for (offset, seat) in seats.dropFirst(first).prefix(layout.list.count).enumerated() {
      let row = layout.list.lowerBound + offset
      draw(seat, state, room, columns, row: row, on: &page)
    }
    if first > 0 { page.put("▲", row: layout.list.lowerBound, column: page.columns - 1) }
    if seats.count - first > layout.list.count {
      page.put("▼", row: layout.list.upperBound - 1, column: page.columns - 1)
    }
  }

  private static func drawHead(
    _ columns: SeatColumns, _ order: SeatOrder, row: Int, on page: inout Page
  ) {
    let words = page.words.list
    let titled: [(SeatColumns.Column?, String)] = [
      (columns.seat, words.seat), (columns.number, words.number), (columns.name, words.name),
      (columns.state, words.state), (columns.progress, words.progress),
      (columns.contact, words.contact), (columns.unsaved, words.unsaved),
    ]
    for case (let column?, let title) in titled {
      let isSorted = column.order == order
      page.put(
        title + (isSorted ? "↓" : ""), row: row, column: column.start,
        role: isSorted ? .heading : .muted, limit: column.start + column.width + 1)
    }
  }

  private static func draw(
    _ seat: BoardSeat, _ state: BoardState, _ room: Snapshot, _ columns: SeatColumns, row: Int,
    on page: inout Page
  ) {
    let isFocused = seat.candidate == state.selected
    let isHere = isFocused && state.pane == .list
    let mark = SeatState(of: seat, at: room.board.now)
    let look = SeatLook.role(of: mark, ended: room.isOver)
    let all: StyleRole? = isHere ? .focus : isFocused ? .emphasis : nil
    if isHere {
      page.put(String(repeating: " ", count: page.columns), row: row, column: 0, role: .focus)
      page.cursor = Position(row: row, column: columns.mark)
    }
    page.put(mark.mark, row: row, column: columns.mark, role: all ?? look)
    put(seat.seat, columns.seat, row, all ?? .strong, on: &page)
    put(seat.candidate, columns.number, row, all ?? .body, on: &page)
    put(seat.name, columns.name, row, all ?? .body, on: &page)
    if let column = columns.state {
      put(SeatText.state(seat, mark, room, page.words), column, row, all ?? look, on: &page)
    }
    let unsaved = seat.unsaved.map { $0 > 0 } == true
    let progress =
      columns.unsaved == nil && unsaved
      ? "…\(seat.answered)/\(seat.items)" : "\(seat.answered)/\(seat.items)"
    let width = CharacterWidth.of(progress)
    let start = columns.progress.start + max(0, columns.progress.width - width)
    page.put(progress, row: row, column: start, role: all ?? .body)
    if let column = columns.contact {
      put(SeatText.contact(seat, room, page.words), column, row, all ?? .muted, on: &page)
    }
    if let column = columns.unsaved {
      put(SeatText.unsaved(seat), column, row, all ?? (unsaved ? .warning : .muted), on: &page)
    }
  }

  private static func put(
    _ text: String, _ column: SeatColumns.Column, _ row: Int, _ role: StyleRole,
    on page: inout Page
  ) {
    page.put(
      TextFlow.fitted(text, width: column.width), row: row, column: column.start, role: role)
  }
}
