import RoomAPI

/// What the room waits for before it goes on.
enum Awaited: Equatable {
  /// The trustees open the questions.
  case bank
  case start(Instant)
  /// So many candidates may work until then at the latest.
  case handIns(Int, until: Instant)
  /// The working time is over and these are not collected.
  case collection([String])
  /// A head over so many events needs its witnesses.
  case witnesses(Int)
  /// The trustees open the keys.
  case keys
  /// The results are there: people check, sign and finish.
  case finish

  /// What `snapshot` waits for, at the room's time `now`; `nil` when nothing is left to do.
  static func of(_ snapshot: Snapshot, at now: Instant) -> Awaited? {
    let board = snapshot.board
    switch board.phase {
    case .waiting: return board.opening == .bankClosed ? .bank : .start(board.start)
    case .running:
      if board.opening == .bankClosed { return .bank }
      guard let last = snapshot.lastDeadline else { return nil }
      let open = snapshot.open
      return now < last
        ? .handIns(open.count, until: last) : .collection(open.map(\.candidate))
    case .ended:
      if let size = board.awaits { return .witnesses(size) }
      return board.opening == .keysClosed ? .keys : .finish
    case .finished: return board.awaits.map { .witnesses($0) }
    }
  }
}
