package import RoomAPI

/// The last board that the room showed, and when it came.
package struct Snapshot: Equatable, Sendable {
  package let board: Board
  /// The monotonic millisecond when it came.
  let heardAt: Int

  /// Whether `other` is an older view of the same room: a reply that was overtaken on its way.
  func isNewer(than other: Board) -> Bool {
    other.events < board.events && other.now < board.now
  }

  /// The room's clock: what the board said, carried on by the time since it came.
  func clock(at now: Int) -> Instant { board.now + max(0, now - heardAt) }

  /// The common deadline: that of most candidates, the earliest one where two are as common.
  var deadline: Instant? {
    var counts: [Instant: Int] = [:]
    for seat in board.seats { counts[seat.deadline, default: 0] += 1 }
    return counts.max { a, b in a.value == b.value ? a.key > b.key : a.value < b.value }?.key
  }

  /// Those who may still work or come.
  var open: [BoardSeat] {
    board.seats.filter { seat in
      switch seat.status {
      case .absent, .seated, .working: true
      case .submitted, .closed: false
      }
    }
  }

  /// The last moment at which somebody may still work; `nil` when nobody may.
  var lastDeadline: Instant? { open.map(\.deadline).max() }

  /// Responses that terminals hold and the room has not; `nil` when no terminal tells.
  var unsaved: Int? {
    let counts = board.seats.compactMap(\.unsaved)
    return counts.isEmpty ? nil : counts.reduce(0, +)
  }

  /// How many candidates are in each state.
  var counts: [SeatState: Int] {
    board.seats.reduce(into: [:]) { counts, seat in
      counts[SeatState(of: seat, at: board.now), default: 0] += 1
    }
  }

  /// The candidate with this number.
  func seat(of candidate: String) -> BoardSeat? {
    board.seats.first { $0.candidate == candidate }
  }
}
