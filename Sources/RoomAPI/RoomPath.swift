/// The paths a room server answers, and the largest body each takes.
package enum RoomPath: String, Sendable, CaseIterable {
  case room = "/v1/room"
  case login = "/v1/login"
  case state = "/v1/state"
  case paper = "/v1/paper"
  case answers = "/v1/answers"
  case submit = "/v1/submit"
  /// Acts of officials: signed event bodies.
  case acts = "/v1/acts"
  /// The proctor's view of the room.
  case board = "/v1/board"

  /// Bytes; a longer body is refused while it is read.
  package var largestBody: Int {
    switch self {
    case .room, .login, .state, .paper, .board: 4_096
    case .answers: 1_048_576
    case .submit, .acts: 65_536
    }
  }
}
