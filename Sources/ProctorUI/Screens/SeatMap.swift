import RoomAPI
import TextScreen

/// All seats in their order, each with the mark of its state.
enum SeatMap {
  static func draw(_ state: BoardState, _ layout: BoardLayout, on page: inout Page) {
    if let title = layout.mapTitle {
      let isFocused = state.pane == .map
      page.rule(row: title, page.words.list.map, isFocused ? .heading : .muted)
    }
    guard !layout.map.isEmpty, let room = state.room else { return }
    let seats = state.seated
    let rows = (seats.count + layout.perRow - 1) / layout.perRow
    let focus = seats.firstIndex { $0.candidate == state.selected } ?? 0
    let first = BoardLayout.first(
      focus: focus / layout.perRow, height: layout.map.count, count: rows)
    let left = (page.columns - layout.perRow * layout.cell + 2) / 2
    for (index, seat) in seats.enumerated() {
      let row = layout.map.lowerBound + index / layout.perRow - first
      guard layout.map.contains(row) else { continue }
      let column = left + index % layout.perRow * layout.cell
      draw(seat, state, room, row: row, column: column, on: &page)
    }
    if first > 0 { page.put("▲", row: layout.map.lowerBound, column: page.columns - 1) }
    if rows - first > layout.map.count {
      page.put("▼", row: layout.map.upperBound - 1, column: page.columns - 1)
    }
  }

  private static func draw(
    _ seat: BoardSeat, _ state: BoardState, _ room: Snapshot, row: Int, column: Int,
    on page: inout Page
  ) {
    let isFocused = seat.candidate == state.selected
    let isHere = isFocused && state.pane == .map
    let mark = SeatState(of: seat, at: room.board.now)
    let look = SeatLook.role(of: mark, ended: room.isOver)
    page.put(
      mark.mark + seat.seat, row: row, column: column,
      role: isHere ? .focus : isFocused ? .emphasis : look)
    if isHere { page.cursor = Position(row: row, column: column) }
  }
}
