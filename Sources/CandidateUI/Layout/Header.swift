import RoomAPI
import TextScreen

/// The top of every screen: which exam, who sits here, and the time.
enum Header {
  /// Minutes of time left at which the candidate is told so.
  static let warnings = [15, 5, 1]
  /// How long each warning stays, in milliseconds.
  static let warningTime = 30_000
  /// From here on the timer looks different, in milliseconds.
  static let low = 5 * 60_000

  static func draw(_ state: CandidateState, on page: inout Page) {
    if page.isCompact {
      drawCompact(state, on: &page)
      return
    }
    let clock = drawClock(state, row: 0, on: &page)
    page.put(
      TextFlow.fitted(title(state), width: clock - 4), row: 0, column: 2, role: .heading)
    var right = page.columns - 2
    if let warning = warning(state) {
      right = page.putRight(warning, row: 1, before: right, role: .timerLow)
    }
    page.put(TextFlow.fitted(part(state), width: right - 4), row: 1, column: 2)
    right = page.columns - 2
    if let answered = answered(state) {
      right = page.putRight(answered, row: 2, before: right, role: .muted)
    }
    page.put(
      TextFlow.fitted(person(state), width: right - 4), row: 2, column: 2, role: .muted)
    page.rule(row: 3)
  }

  private static func drawCompact(_ state: CandidateState, on page: inout Page) {
    let clock = drawClock(state, row: 0, on: &page)
    let part = state.isPractice ? title(state) : page.words.common.program
    let title = state.room.map { marked($0.part, of: $0, state) } ?? part
    page.put(TextFlow.fitted(title, width: clock - 2), row: 0, column: 1, role: .heading)
    if let message = Footer.unreadMessage(state) {
      page.put(
        TextFlow.fitted(message, width: page.columns - 2), row: 1, column: 1, role: .warning)
      return
    }
    var right = page.columns - 1
    if let note = warning(state) ?? answered(state) {
      let role = warning(state) == nil ? StyleRole.muted : .timerLow
      right = page.putRight(note, row: 1, before: right, role: role)
    }
    page.put(TextFlow.fitted(person(state), width: right - 2), row: 1, column: 1, role: .muted)
  }

  private static func drawClock(_ state: CandidateState, row: Int, on page: inout Page) -> Int {
    let before = page.columns - (page.isCompact ? 1 : 2)
    if let left = state.timeLeft, !state.isPaused {
      let text = page.words.common.timeLeft.filled(("n", NumberText.countdown(left)))
      return page.putRight(text, row: row, before: before, role: left <= low ? .timerLow : .timer)
    }
    guard let server = state.clock.server else { return before }
    let now = NumberText.clock(server)
    let text = page.isCompact ? now : page.words.common.serverClock.filled(("n", now))
    return page.putRight(text, row: row, before: before, role: .muted)
  }

  static func title(_ state: CandidateState) -> String {
    if state.isPractice { return state.words.practice.title }
    return state.room.map { marked($0.title, of: $0, state) } ?? state.words.common.program
  }

  /// The text in the candidate's language; in a rehearsal it says so, whatever the room calls itself.
  private static func marked(
    _ text: [String: String], of room: RoomInfo, _ state: CandidateState
  ) -> String {
    let (text, banner) = (state.language.pick(text), state.words.common.rehearsal)
    guard RehearsalOrigin.isRehearsal(room.origin), !text.hasPrefix(banner) else { return text }
    return "\(banner) · \(text)"
  }

  static func part(_ state: CandidateState) -> String {
    let common = state.words.common
    var facts = state.room.map { [state.language.pick($0.part)] } ?? []
    if let paper = state.paper {
      facts.append(common.questions.filled(paper.items.count))
      let maximum = NumberText.points(paper.maximum, mark: state.words.decimalMark)
      facts.append(common.maximum.filled(("n", maximum)))
    }
    return facts.joined(separator: " · ")
  }

  static func person(_ state: CandidateState) -> String {
    if state.isPractice { return state.words.practice.person }
    let common = state.words.common
    let room = state.room.map { common.room.filled(("n", $0.room)) }
    guard let seat = state.seat, state.step != .login else { return room ?? "" }
    let facts = [
      common.candidateNumber.filled(("n", seat.candidate)), seat.name, room,
      common.seat.filled(("n", seat.seat)),
    ]
    return facts.compactMap(\.self).joined(separator: " · ")
  }

  private static func answered(_ state: CandidateState) -> String? {
    guard let paper = state.paper, state.timeLeft != nil || state.isPractice else { return nil }
    return state.words.common.answeredCount.filled(
      ("n", "\(paper.answered)/\(paper.items.count)"))
  }

  private static func warning(_ state: CandidateState) -> String? {
    guard let left = state.timeLeft, left > 0, !state.isPaused else { return nil }
    let due = warnings.first { minutes in
      left <= minutes * 60_000 && left > minutes * 60_000 - warningTime
    }
    return due.map { state.words.common.minutesLeft.filled($0) }
  }
}
