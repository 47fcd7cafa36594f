import RoomAPI

/// How the list of candidates is sorted.
package enum SeatOrder: Int, Hashable, Sendable, CaseIterable {
  case seat
  case number
  /// What needs a proctor's eye first.
  case state
  /// The longest silence first; who was never heard from comes last.
  case contact

  /// The next one, round and round.
  var next: SeatOrder {
    switch self {
    case .seat: .number
    case .number: .state
    case .state: .contact
    case .contact: .seat
    }
  }

  /// `seats` in this order; equal ones by seat, then by number.
  func sorted(_ seats: [BoardSeat], at now: Instant) -> [BoardSeat] {
    let keyed = seats.map { ($0, key(of: $0, at: now)) }
    return keyed.sorted { a, b in
      if a.1 != b.1 { return a.1 < b.1 }
      if self != .number, a.0.seat != b.0.seat { return a.0.seat < b.0.seat }
      return a.0.candidate < b.0.candidate
    }.map(\.0)
  }

  private func key(of seat: BoardSeat, at now: Instant) -> Int {
    switch self {
    case .seat, .number: 0
    case .state: SeatState(of: seat, at: now).urgency
    case .contact: seat.lastContact?.milliseconds ?? .max
    }
  }
}
