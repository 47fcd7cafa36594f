package import RoomAPI
package import TextScreen

/// Everything the proctor's board knows. Only ``update(_:_:)`` changes it.
package struct BoardState: Equatable, Sendable {
  package internal(set) var size: Size
  package internal(set) var language: Language
  package internal(set) var contrast: Contrast
  package let heading: RoomHeading
  /// The acts that this board offers, in their order.
  package let forms: [ActForm]
  /// What an alarm says, by its stable code.
  package let alarmWords: [String: Said]
  /// The terminal's monotonic clock in milliseconds.
  package internal(set) var now = 0
  package internal(set) var room: Snapshot?
  var link = Link()
  var alarms = AlarmWatch()
  /// The screens from the board up to the one on top.
  var layers = [View.board]
  var pane = Pane.list
  var order = SeatOrder.seat
  /// The number of the candidate in focus.
  var selected: String?
  var finding: Finding?
  var draft: ActDraft?
  /// What was typed last into lines that are the same in many acts.
  var remembered: [String: String] = [:]
  /// The focused line of a menu.
  var menuFocus = 0
  /// Rows scrolled down in a screen of text.
  var scroll = 0
  var wantsToQuit = false
  var wantsToRing = false

  /// A board that has not heard from its room.
  package init(
    size: Size, heading: RoomHeading, forms: [ActForm], alarmWords: [String: Said],
    language: Language = .vietnamese, contrast: Contrast = .normal
  ) {
    self.size = size
    self.heading = heading
    self.forms = forms
    self.alarmWords = alarmWords
    self.language = language
    self.contrast = contrast
  }

  var words: Words { Words.of(language) }

  /// What is on the screen.
  package var view: View {
    if size.columns < Page.smallest.columns || size.rows < Page.smallest.rows { return .tooSmall }
    return layers.last ?? .board
  }

  /// The room's time now; `nil` before the first answer.
  package var clock: Instant? { room?.clock(at: now) }

  /// Milliseconds of the common working time left, never negative; `nil` outside of it.
  package var timeLeft: Int? {
    guard let room, room.board.phase == .running, let deadline = room.deadline, let clock else {
      return nil
    }
    return max(0, deadline - clock)
  }

  /// The candidates in the order of the list.
  var sorted: [BoardSeat] {
    guard let room else { return [] }
    return order.sorted(room.board.seats, at: room.board.now)
  }

  /// The candidates in the order of the seats.
  var seated: [BoardSeat] {
    guard let room else { return [] }
    return SeatOrder.seat.sorted(room.board.seats, at: room.board.now)
  }

  /// The candidate in focus.
  var focused: BoardSeat? { selected.flatMap { room?.seat(of: $0) } }

  /// Whether letters go into a line now.
  package var takesText: Bool {
    finding != nil || (view == .act && draft?.takesText == true)
  }

  mutating func push(_ view: View) {
    layers.append(view)
    scroll = 0
    menuFocus = 0
  }

  mutating func pop() {
    if layers.count > 1 { layers.removeLast() }
    scroll = 0
    menuFocus = 0
  }
}
