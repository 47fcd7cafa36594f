/// The paths a room server answers, and the largest body each takes.
package enum RoomPath: String, Sendable, CaseIterable {
  case room = "/v1/room"
  case login = "/v1/login"
  case state = "/v1/state"
  case paper = "/v1/paper"
  /// The paper sealed until the common start, to be fetched ahead of it.
  case sealedPaper = "/v1/sealed-paper"
  case answers = "/v1/answers"
  case submit = "/v1/submit"
  /// How a proctor's command begins.
  case proctor = "/v1/proctor"
  /// Acts of officials: signed event bodies.
  case acts = "/v1/acts"
  /// The one-time identity of a sealed file.
  case open = "/v1/open"
  /// The proctor's view of the room.
  case board = "/v1/board"
  /// The last signed head, with a proof that it continues an earlier one.
  case head = "/v1/head"
  /// Two heads that do not fit each other, as a terminal's evidence file has them.
  case evidence = "/v1/evidence"
  /// Cosignature lines that came from a witness on a stick.
  case cosignatures = "/v1/cosignatures"

  /// Bytes; a longer body is refused while it is read.
  package var largestBody: Int {
    switch self {
    case .room, .login, .state, .paper, .sealedPaper, .proctor, .board, .head: 4_096
    case .answers: 1_048_576
    case .submit, .acts, .open, .evidence, .cosignatures: 65_536
    }
  }
}
