import RoomAPI

extension BoardState {
  /// Takes a board of the room, unless a newer one came before it.
  mutating func take(_ board: Board) {
    link.contact = .good
    if let room, room.isNewer(than: board) { return }
    room = Snapshot(board: board, heardAt: now)
    if alarms.take(board.alarms ?? []) { wantsToRing = true }
    if focused == nil { selected = sorted.first?.candidate }
  }

  /// Takes the failure of the question that was under way. What is known stays on the screen.
  mutating func fail(_ failure: PollFailure) {
    link.isAsking = false
    link.askAt = now + Link.pause
    switch failure {
    case .noContact: link.contact = .lost
    case .refused(let said): link.contact = .refused(said)
    }
  }

  /// Takes what became of the act that was under way.
  mutating func take(_ outcome: ActResult) {
    guard draft?.stage == .sending else { return }
    switch outcome {
    case .done(let board):
      take(board)
      draft?.stage = .done(at: board.now, events: board.events)
    case .refused(let said): draft?.stage = .refused(said)
    case .unknown: draft?.stage = .unknown
    }
    draft?.wipe()
    link.askAt = now
  }
}
