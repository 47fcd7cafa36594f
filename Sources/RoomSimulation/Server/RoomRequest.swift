import ExamSession
import RoomAPI

/// A request of a terminal, past decoding and past the signature of its headers.
enum RoomRequest: Sendable {
  case room
  case login(LoginRequest)
  case state(key: [UInt8], StateQuery)
  case paper(key: [UInt8], PaperRequest)
  case sealedPaper(key: [UInt8])
  case answers(AnswersRequest)
  case submit(SubmitRequest)
  /// The last head, with the proof from a tree of this size.
  case head(from: Int)
}

/// A request on its way, with whom to answer.
struct Letter: Sendable {
  /// The machine that sent it, and how often that machine had been started then.
  let terminal: Int
  let incarnation: Int
  /// Counts the requests of a machine.
  let number: Int
  let request: RoomRequest
}

/// What a command group does for somebody.
enum Work: Sendable {
  case letter(Letter)
  /// The clock, or a witness; nobody waits for the answer.
  case own(RoomCommand)
  /// An act of officials, with its number.
  case act(Int, RoomCommand)
}

extension Work {
  /// What the room does by itself or for officials; `nil` for a letter.
  var ownCommand: RoomCommand? {
    switch self {
    case .own(let command), .act(_, let command): command
    case .letter: nil
    }
  }
}
