import RoomAPI

/// What the board says about one candidate.
enum SeatText {
  /// Where the candidate stands, or the result once there is one.
  static func state(
    _ seat: BoardSeat, _ state: SeatState, _ room: Snapshot, _ words: Words
  ) -> String {
    if let result = seat.result { return words.outcomes[result.outcome] ?? "" }
    if state == .absent, room.isOver { return words.states.missed }
    return standing(seat, state, words)
  }

  /// Where the candidate stands, whatever the result.
  static func standing(_ seat: BoardSeat, _ state: SeatState, _ words: Words) -> String {
    seat.collected == .suspended ? words.states.suspended : words.states.cell[state] ?? ""
  }

  /// How long ago the terminal was heard from, by the room's clock.
  static func contact(_ seat: BoardSeat, _ room: Snapshot, _ words: Words) -> String {
    guard let last = seat.lastContact else { return "–" }
    return words.ago(room.board.now - last)
  }

  /// How many responses the terminal holds unsaved; a dash when it does not tell.
  static func unsaved(_ seat: BoardSeat) -> String {
    seat.unsaved.map { String($0) } ?? "–"
  }
}

extension Snapshot {
  /// Whether the working time of everybody is over.
  var isOver: Bool { board.phase == .ended || board.phase == .finished }
}
