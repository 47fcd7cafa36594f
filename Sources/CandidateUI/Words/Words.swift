import RoomAPI
import TextScreen

/// Every sentence of the candidate's screens in one language; `{…}` stands for a value.
struct Words: Sendable {
  let common: Common
  let keys: Keys
  let login: Login
  let identity: Identity
  let rules: Rules
  let waiting: Waiting
  let roomCode: RoomCode
  let item: ItemWords
  let overview: Overview
  let handIn: HandInWords
  let ending: Ending
  let notices: Notices
  let saved: SavedWords
  let pause: PauseWords
  let help: Help
  let practice: Practice
  let refusal: @Sendable (Refusal.Code) -> String
  /// What stands between the whole part and the fraction of a number.
  let decimalMark: String

  static func of(_ language: Language) -> Words {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }

  struct Common: Sendable {
    let program, candidateNumber, room, seat, serverClock, questions, maximum: String
    let timeLeft, minutesLeft, answeredCount, otherLanguage, tooSmall, openingPaper,
      rehearsal: String
  }

  struct Keys: Sendable {
    let help, close, next, enter, confirm, done, quit, scroll, choose, question, flag, clear,
      overview: String
    let edit, open, handIn, unanswered, back, write, lift, move, place, put, cancel, match,
      gap: String
  }

  struct Login: Sendable {
    let title, candidate, accessCode, hint, asking, retry: String
  }

  struct Identity: Sendable {
    let title, name, born, place, yes, no, warning, heldBack, heldOnDisk, extra,
      minutes: String
  }

  struct Rules: Sendable { let title, acknowledge, none: String }

  struct Waiting: Sendable {
    let title, start, clock, remaining, soon, advice, workingTime, minutes: String
  }

  struct RoomCode: Sendable { let title, label, hint, asking: String }

  struct Overview: Sendable {
    let title, answered, unanswered, flagged, unsaved, partial: String
  }

  struct HandInWords: Sendable {
    let title, unanswered, partial, allAnswered, flagged, final, goOn, confirm, flushing,
      sending: String
    let noContact: String
  }

  struct Ending: Sendable {
    let timeUpTitle, timeUpText, timeUpUnsaved, timeUpWait, late: String
    let receiptTitle, collectedTitle, receiptCode, receiptKeep, receiptWait, notReceived: String
    let suspendedTitle, suspendedText, suspendedWait: String
    let resultTitle, correct, score, outcome, passed, failed, unmarked, deductions, sign: String
    let seatLostTitle, seatLostText, seatLostLogin: String
  }

  struct Notices: Sendable {
    let lost, connecting, noContact, unreadable, extended: String
    let noSuchQuestion, incompleteLogin, noRoom, clearAgain, message, noMessages,
      messagesTitle: String
    /// That nothing confirms the room's log now: in full, without advice, and in two words.
    let unconfirmed, unconfirmedBrief, unconfirmedShort: String
  }

  /// Working on a paper without a room.
  struct Practice: Sendable {
    let title, person, status, endTitle, done, goOn, quit: String
  }

  struct Help: Sendable {
    let title, scoring: String
    /// How to answer where the help is not about one question.
    let choosing: [KeyMeaning]
    let keys: [KeyMeaning]
    let marks: [KeyMeaning]
    let notes: [String]
  }
}
