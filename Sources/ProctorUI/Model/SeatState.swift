package import RoomAPI

/// Where a candidate stands for whoever looks at the board. Every state has a mark of its own, so
/// that none is told by colour alone.
package enum SeatState: Hashable, Sendable, CaseIterable {
  case absent
  /// Logged in, the paper is not open.
  case seated
  case working
  /// Seated or working, and the terminal is silent.
  case lost
  case submitted
  case closed

  /// A seated terminal that was not heard from for this long is lost, in milliseconds: as long as
  /// the room itself waits before another terminal may take the seat.
  package static let silence = 15_000

  /// Where `seat` stood when the room's clock said `now`.
  package init(of seat: BoardSeat, at now: Instant) {
    let isSilent = seat.lastContact.map { now - $0 >= Self.silence } ?? true
    switch seat.status {
    case .absent: self = .absent
    case .seated: self = isSilent ? .lost : .seated
    case .working: self = isSilent ? .lost : .working
    case .submitted: self = .submitted
    case .closed: self = .closed
    }
  }

  /// One column wide.
  package var mark: String {
    switch self {
    case .absent: "·"
    case .seated: "○"
    case .working: "◐"
    case .lost: "!"
    case .submitted: "●"
    case .closed: "■"
    }
  }

  /// What needs a proctor's eye first comes first.
  var urgency: Int {
    switch self {
    case .lost: 0
    case .absent: 1
    case .seated: 2
    case .working: 3
    case .submitted: 4
    case .closed: 5
    }
  }
}
