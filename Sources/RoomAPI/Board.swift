/// The room as its proctor sees it. `GET /v1/board` and the reply to every act, with
/// ``SignedHeader/token``.
package struct Board: Codable, Hashable, Sendable {
  /// Where the room stands.
  package enum Phase: String, Codable, Sendable {
    case waiting
    case running
    case ended
    case finished
  }

  package var phase: Phase
  package var now: Instant
  package var start: Instant
  /// Events in the log.
  package var events: Int
  /// Ascending by candidate number.
  package var seats: [BoardSeat]

  package init(phase: Phase, now: Instant, start: Instant, events: Int, seats: [BoardSeat]) {
    self.phase = phase
    self.now = now
    self.start = start
    self.events = events
    self.seats = seats
  }
}

/// One candidate's line of the board.
package struct BoardSeat: Codable, Hashable, Sendable {
  /// Where a session stands for a proctor.
  package enum Status: String, Codable, Sendable {
    /// Nobody has logged in.
    case absent
    /// Logged in, the paper is not open.
    case seated
    case working
    case submitted
    case closed
  }

  package var candidate: String
  package var name: String
  package var seat: String
  package var status: Status
  /// Items with a response, of `items`.
  package var answered: Int
  package var items: Int
  package var deadline: Instant
  /// When the terminal was last heard from by this server process.
  package var lastContact: Instant?
  package var receipt: String?
  package var result: SessionResult?

  package init(
    candidate: String, name: String, seat: String, status: Status, answered: Int, items: Int,
    deadline: Instant, lastContact: Instant?, receipt: String?, result: SessionResult?
  ) {
    self.candidate = candidate
    self.name = name
    self.seat = seat
    self.status = status
    self.answered = answered
    self.items = items
    self.deadline = deadline
    self.lastContact = lastContact
    self.receipt = receipt
    self.result = result
  }
}
