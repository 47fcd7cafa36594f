import RoomAPI
import TextScreen

/// Where the columns of the list stand.
struct SeatColumns {
  /// One column of the list.
  struct Column {
    let start: Int
    let width: Int
    /// What it is sorted by; `nil` when nothing is.
    var order: SeatOrder?
  }

  let mark: Int
  let seat: Column
  let number: Column
  let name: Column
  /// `nil` where there is no room for it.
  let state: Column?
  let progress: Column
  let contact: Column?
  let unsaved: Column?

  /// Columns for these candidates on `page`.
  init(_ seats: [BoardSeat], on page: Page) {
    let words = page.words.list
    let isCompact = page.isCompact
    func width(_ texts: [String], _ title: String) -> Int {
      let widest = texts.map { CharacterWidth.of($0) }.max() ?? 0
      return isCompact ? widest : max(widest, CharacterWidth.of(title) + 1)
    }
    let gap = isCompact ? 1 : 2
    mark = page.margin
    let seat = Column(start: mark + 2, width: width(seats.map(\.seat), words.seat), order: .seat)
    let number = Column(
      start: seat.start + seat.width + 1,
      width: min(10, width(seats.map(\.candidate), words.number)), order: .number)
    var edge = page.columns - page.margin - 1
    func right(_ width: Int, _ order: SeatOrder? = nil, gap: Int = gap) -> Column {
      defer { edge -= width + gap }
      return Column(start: edge - width, width: width, order: order)
    }
    if isCompact {
      (contact, unsaved, state) = (nil, nil, nil)
      progress = right(7)
    } else {
      unsaved = right(CharacterWidth.of(words.unsaved))
      contact = right(page.words.list.contactWidth, .contact)
      progress = right(max(7, CharacterWidth.of(words.progress)), gap: 1)
      let names = Array(page.words.states.cell.values) + Array(page.words.outcomes.values)
      state = right(width(names, words.state), .state)
    }
    (self.seat, self.number) = (seat, number)
    let start = number.start + number.width + gap
    name = Column(start: start, width: max(4, min(edge - start, 44)))
  }
}
