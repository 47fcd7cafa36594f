import RoomAPI
import TextScreen

/// What is saved, and where: the one line that is on every screen.
enum SavedText {
  static func status(_ state: CandidateState, isCompact: Bool) -> (String, StyleRole) {
    if state.isPractice { return (state.words.practice.status, .muted) }
    if state.unsaved > 0 { return held(state, isCompact) }
    let (saved, notices) = (state.words.saved, state.words.notices)
    if state.paper != nil, state.journal.heldBack > 0 {
      let text = isCompact ? saved.heldBackShort : saved.heldBack
      return (text.filled(state.journal.heldBack), .warning)
    }
    switch state.link.contact {
    case .unknown: return (notices.connecting, .muted)
    case .lost where state.paper == nil: return (notices.lost, .warning)
    case .lost: return (isCompact || isIdle(state) ? saved.allLostShort : saved.allLost, .warning)
    case .good: return (state.paper == nil ? "" : saved.all, .muted)
    }
  }

  private static func held(_ state: CandidateState, _ isCompact: Bool) -> (String, StyleRole) {
    let words = state.words.saved
    if state.pending == 0 {
      let text = isCompact ? words.notTakenShort : words.notTaken
      return (text.filled(state.refused), .warning)
    }
    let (text, role): (String, StyleRole) =
      if state.outbox.isClosed || isRefused(state) {
        (isCompact ? words.refusedShort : words.refused, .warning)
      } else if state.link.isLost {
        (
          isCompact ? words.lostShort : isIdle(state) ? words.lostKeep : words.lost, .warning
        )
      } else {
        (isCompact ? words.sendingShort : words.sending, .muted)
      }
    return (filled(text, state), role)
  }

  /// What this terminal holds, in the fewest words; `nil` when it holds nothing.
  static func brief(_ state: CandidateState) -> String? {
    state.unsaved > 0 && !state.isPractice ? filled(state.words.saved.brief, state) : nil
  }

  private static func filled(_ text: String, _ state: CandidateState) -> String {
    let words = state.words.saved
    let isOnDisk = state.journal.isComplete && state.paper?.unkept == nil
    return text.filled(
      ("n", String(state.unsaved)), ("where", isOnDisk ? words.disk : words.memory))
  }

  /// Whether there is nothing to work on now.
  private static func isIdle(_ state: CandidateState) -> Bool {
    state.isTimeUp || state.isPaused || state.session?.phase.isOver == true
  }

  /// Whether the room answers but does not take what this terminal sends.
  private static func isRefused(_ state: CandidateState) -> Bool {
    guard state.link.failures == 0, let notice = state.notice else { return false }
    return switch notice.kind {
    case .refused, .unreadable: true
    case .noContact, .extended, .noSuchQuestion, .incompleteLogin, .noRoom, .clearAgain: false
    }
  }
}
