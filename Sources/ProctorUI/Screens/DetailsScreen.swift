import RoomAPI
import TextScreen

/// Everything the board knows about one candidate.
enum DetailsScreen: PanelScreen {
  static func panel(_ state: BoardState, on page: Page) -> Panel {
    let words = state.words.details
    var panel = Panel(page)
    guard let room = state.room, let seat = state.focused else { return panel }
    let mark = SeatState(of: seat, at: room.board.now)
    panel.title(seat.name)
    let facts = facts(seat, mark, room, state)
    let labels = facts.map { CharacterWidth.of($0.0) }.max() ?? 0
    for (label, value, role) in facts { panel.pair(label, value, labels: labels, role) }
    let alarms = (room.board.alarms ?? []).filter { $0.candidate == seat.candidate }
    panel.air()
    panel.text(alarms.isEmpty ? words.noAlarms : words.alarms, .muted)
    for alarm in alarms.reversed() {
      let what = AlarmText.what(alarm, state)
      panel.pair(TimeText.clock(alarm.at), what, labels: 8, .warning)
    }
    return panel
  }

  private static func facts(
    _ seat: BoardSeat, _ mark: SeatState, _ room: Snapshot, _ state: BoardState
  ) -> [(String, String, StyleRole)] {
    let words = state.words.details
    return [
      (words.number, seat.candidate, .strong),
      (words.seat, seat.seat, .body),
      (
        words.state, mark.mark + " " + SeatText.standing(seat, mark, state.words),
        SeatLook.role(of: mark, ended: room.isOver)
      ),
      (
        words.progress,
        words.ofItems.filled(("n", String(seat.answered)), ("of", String(seat.items))), .body
      ),
      (words.contact, contact(seat, room, state.words), .body),
      (
        words.unsaved, seat.unsaved.map { String($0) } ?? words.unknown,
        (seat.unsaved ?? 0) > 0 ? .warning : .body
      ),
      (words.deadline, deadline(seat, room, state), .body),
    ] + further(seat, room, state)
  }

  /// What only some candidates have.
  private static func further(
    _ seat: BoardSeat, _ room: Snapshot, _ state: BoardState
  ) -> [(String, String, StyleRole)] {
    let words = state.words.details
    var facts: [(String, String, StyleRole)] = []
    for line in InterruptionText.lines(seat, words.interruption) {
      facts.append((words.interruption.title, line, .warning))
    }
    if let minutes = seat.extraMinutes {
      let granted = [words.extraMinutes.filled(minutes), seat.extraReason ?? ""]
      facts.append((words.extra, granted.joined(separator: " · "), .body))
    }
    if room.board.seats.contains(where: { $0.checkIn != nil }) {
      let seen = seat.checkIn.map { words.documents[$0] ?? $0 }
      facts.append(
        (words.checkIn, seen ?? words.notChecked, seen == nil ? .warning : .body))
    }
    if let receipt = seat.receipt { facts.append((words.receipt, receipt, .strong)) }
    if let result = seat.result {
      let text = words.result.filled(
        ("n", String(result.correct)), ("of", String(result.items)),
        ("points", points(result.points, state.words)),
        ("most", points(result.maximum, state.words)))
      let outcome = state.words.outcomes[result.outcome] ?? ""
      facts.append((words.outcome, text + " · " + outcome, .strong))
    }
    return facts
  }

  private static func contact(_ seat: BoardSeat, _ room: Snapshot, _ words: Words) -> String {
    guard let last = seat.lastContact else { return words.details.never }
    let ago = words.ago(room.board.now - last)
    return TimeText.clock(last) + " · " + words.details.ago.filled(("n", ago))
  }

  /// The candidate's own deadline, and how it differs from that of most.
  private static func deadline(
    _ seat: BoardSeat, _ room: Snapshot, _ state: BoardState
  ) -> String {
    let words = state.words.details
    var parts = [TimeText.clock(seat.deadline)]
    if room.board.phase == .running, let clock = state.clock {
      let left = TimeText.countdown(seat.deadline - clock)
      parts.append(state.words.header.left.filled(("n", left)))
    }
    if let common = room.deadline, seat.deadline != common {
      let minutes = (seat.deadline - common) / 60_000
      parts.append(words.differs.filled(("n", minutes > 0 ? "+\(minutes)" : "\(minutes)")))
    }
    return parts.joined(separator: " · ")
  }

  /// Hundredths of a point with as many decimals as they need.
  private static func points(_ hundredths: Int, _ words: Words) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return String(whole) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0\(rest)" : String(rest))
    return "\(whole)\(words.details.decimalMark)\(digits)"
  }

  static func hints(_ state: BoardState) -> [Hint] {
    let keys = state.words.keys
    return [
      Hint("V", keys.acts, isVital: true), Hint("← →", keys.others),
      Hint("Esc", keys.back, isVital: true), Hint("?", keys.help),
    ]
  }

  static func act(_ key: KeyPress, _ state: inout BoardState) {
    switch key {
    case .left: state.move(-1)
    case .right: state.move(1)
    case .enter, .escape: state.pop()
    case .character("v"), .character("V"): state.push(.acts)
    case .character("a"), .character("A"): state.push(.alarms)
    case .character("?"): state.push(.help)
    case .character("q"), .character("Q"): state.pop()
    case .character, .control, .up, .down, .tab, .backtab, .backspace, .delete, .pageUp,
      .pageDown, .home, .end, .function:
      break
    }
  }
}
