import RoomAPI
import TextScreen

/// Where seat map and list lie on the board.
struct BoardLayout {
  /// The row with the title of the map; `nil` where there is no room for it.
  let mapTitle: Int?
  /// The rows of the map that are shown; empty when it is not.
  let map: Range<Int>
  /// Seats in one row of the map.
  let perRow: Int
  /// Columns of one seat, with the air after it.
  let cell: Int
  let listTitle: Int?
  /// The row with the names of the columns.
  let listHead: Int?
  /// The rows of the list that are shown; empty when it is not.
  let list: Range<Int>

  init(_ state: BoardState, on page: Page) {
    let labels = state.room?.board.seats.map { CharacterWidth.of($0.seat) }.max() ?? 2
    cell = labels + 3
    let seats = state.room?.board.seats.count ?? 0
    perRow = max(1, (page.columns - 2 * page.margin) / cell)
    let needed = (seats + perRow - 1) / perRow
    let content = page.content
    if page.isCompact {
      (mapTitle, listTitle, listHead) = (nil, nil, nil)
      map = state.pane == .map ? content : content.lowerBound..<content.lowerBound
      list = state.pane == .list ? content : content.lowerBound..<content.lowerBound
      return
    }
    // The rule under the header carries the title of the map, unless alarms stand there.
    let title = page.alarmRows == 0 ? content.lowerBound - 1 : content.lowerBound
    let room = content.upperBound - title - 1
    let most = state.pane == .map ? room - 4 : max(2, room / 3)
    let height = min(needed, max(1, most))
    mapTitle = title
    map = title + 1..<title + 1 + height
    listTitle = map.upperBound
    listHead = map.upperBound + 1
    list = min(map.upperBound + 2, content.upperBound)..<content.upperBound
  }

  /// The first of `count` lines that a window of `height` shows, so that `focus` is among them.
  static func first(focus: Int, height: Int, count: Int) -> Int {
    max(0, min(focus - height / 2, count - height))
  }
}
