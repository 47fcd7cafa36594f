import RoomAPI
import TextScreen

/// Every sentence of the board in one language; `{…}` stands for a value.
struct Words: Sendable {
  let header: Header
  let states: States
  let outcomes: [SessionResult.Outcome: String]
  let list: List
  let status: Status
  let details: Details
  let alarms: Alarms
  let acts: Acts
  let keys: Keys
  let times: Times
  let help: Help

  static func of(_ language: Language) -> Words {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }

  struct Header: Sendable {
    let room, clock, unconfirmed, left, noBoard, waiting, running, timeUp, allIn, ended,
      finished: String
    let tooSmall: String
  }

  struct States: Sendable {
    /// In a cell of the list.
    let cell: [SeatState: String]
    /// In the line of counts, where there is room, and where there is less.
    let long, short: [SeatState: String]
    let unsaved, missed, suspended: String
  }

  struct List: Sendable {
    let map, list, seat, number, name, state, progress, contact, unsaved, found: String
    let orders: [SeatOrder: String]
    /// Columns of the longest time of ``Times``.
    let contactWidth: Int
  }

  struct Status: Sendable {
    let connecting, neverHeard, lost, lostShort, serve: String
    let waiting, nothing, ending, bank, start, handIns, collection, awaitedWitnesses, keys,
      finish: String
    let bankClosed, bankOpen, keysClosed, keysOpen, unsealed, noWitness, witnesses,
      witnessSigned, witnessNone, witnessFailed, events: String
  }

  struct Details: Sendable {
    let number, seat, state, progress, ofItems, contact, ago, never, unsaved, unknown: String
    let deadline, differs, receipt, outcome, result, alarms, noAlarms, decimalMark: String
    let checkIn, notChecked, extra, extraMinutes: String
    /// By the code of the kind of document.
    let documents: [String: String]
    let interruption: Interruption
  }

  struct Interruption: Sendable {
    let title, paused, late, lost: String
    let awaits: [BoardSeat.Awaits: String]
  }

  struct Alarms: Sendable {
    let title, none, read, more, seat: String
  }

  struct Acts: Sendable {
    let room, about, notNow, goOn, noBack, yes, sending, done, refused, unknown, again: String
    let command, everybody, wholeRoom, star, range: String
    let empty, unknownCandidate, sameCandidate, sameKey, badNumber: String
  }

  struct Keys: Sendable {
    let otherLanguage, done, nextFound, back, alarms, details, acts, sort, find, findShort: String
    let map, list, help, quit, others, read, scroll, open, choose, close, cancel, confirm: String
    let nextLine, lines, below, above: String
  }

  struct Times: Sendable { let seconds, minutes, hours: String }

  struct Help: Sendable {
    let title: String
    let keys: [KeyMeaning]
    let marks: [SeatState: String]
    let notes: [String]
  }
}
