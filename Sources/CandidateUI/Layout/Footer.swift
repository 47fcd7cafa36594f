import RoomAPI
import TextScreen

/// The bottom of every screen: what is saved, what is new, and the keys.
enum Footer {
  static func draw(_ state: CandidateState, hints: [Hint], on page: inout Page) {
    let margin = page.isCompact ? 1 : 2
    if !page.isCompact {
      if let message = unreadMessage(state) {
        page.put(
          TextFlow.fitted(message, width: page.columns - 4), row: page.rows - 3, column: margin,
          role: .warning)
      } else {
        page.rule(row: page.rows - 3)
      }
    }
    drawStatus(state, row: page.rows - 2, margin: margin, on: &page)
    page.put(
      hints, last: Hint("F2", page.words.common.otherLanguage), row: page.rows - 1, margin: margin)
  }

  /// The last message of the room that the candidate has not opened.
  static func unreadMessage(_ state: CandidateState) -> String? {
    guard let messages = state.session?.messages, messages.count > state.messagesSeen else {
      return nil
    }
    return messages.last.map { state.words.notices.message.filled(("n", $0.text)) }
  }

  private static func drawStatus(
    _ state: CandidateState, row: Int, margin: Int, on page: inout Page
  ) {
    if let jump = state.paper?.jump, state.view == .question || state.view == .overview {
      let label = page.words.item.jump
      let column = page.put("\(label) \(jump)", row: row, column: margin, role: .focus)
      page.put(" ", row: row, column: column, role: .focus)
      page.cursor = Position(row: row, column: column)
      return
    }
    var (status, role) = SavedText.status(state, isCompact: page.isCompact)
    let alert = alert(
      state, beside: CharacterWidth.of(status), width: page.columns - 2 * margin)
    if let alert {
      page.putRight(alert, row: row, before: page.columns - margin, role: .warning)
    }
    let width = page.columns - 2 * margin - (alert.map { CharacterWidth.of($0) + 3 } ?? 0)
    if CharacterWidth.of(status) > width { status = SavedText.brief(state) ?? status }
    let notice = notice(state)
    guard let notice else {
      page.put(TextFlow.fitted(status, width: width), row: row, column: margin, role: role)
      return
    }
    let both = CharacterWidth.of(status) + CharacterWidth.of(notice) + 3
    if both <= width {
      page.put(status, row: row, column: margin, role: role)
      page.putRight(notice, row: row, before: margin + width, role: .warning)
    } else if role == .warning {
      page.put(TextFlow.fitted(status, width: width), row: row, column: margin, role: role)
    } else {
      page.put(TextFlow.fitted(notice, width: width), row: row, column: margin, role: .warning)
    }
  }

  /// That nothing confirms the log, in as many words as there is room for.
  private static func alert(_ state: CandidateState, beside status: Int, width: Int) -> String? {
    guard state.watch.isUnconfirmed else { return nil }
    let notices = state.words.notices
    if notice(state) != nil { return notices.unconfirmedShort }
    let room = status == 0 ? width : width - status - 3
    let fitting = [notices.unconfirmed, notices.unconfirmedBrief].first {
      CharacterWidth.of($0) <= room
    }
    return fitting ?? notices.unconfirmedShort
  }

  /// The words of a notice that is not shown under a form.
  private static func notice(_ state: CandidateState) -> String? {
    switch state.view {
    case .login, .roomCode, .handIn: nil
    case .tooSmall, .help, .messages, .identity, .rules, .waiting, .question, .overview, .timeUp,
      .paused, .receipt, .result, .seatLost, .practiceEnd:
      state.noticeText
    }
  }
}

extension CandidateState {
  /// The notice in words.
  var noticeText: String? {
    guard let notice else { return nil }
    let words = self.words
    return switch notice.kind {
    case .refused(let code): words.refusal(code)
    case .noContact: words.notices.noContact
    case .unreadable: words.notices.unreadable
    case .extended(let minutes): words.notices.extended.filled(minutes)
    case .noSuchQuestion(let number): words.notices.noSuchQuestion.filled(number)
    case .incompleteLogin: words.notices.incompleteLogin
    case .noRoom: words.notices.noRoom
    case .clearAgain: words.notices.clearAgain
    }
  }
}
