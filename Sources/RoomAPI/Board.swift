/// The room as its proctor sees it. `GET /v1/board` and the reply to every act, with
/// ``ProctorHeader``.
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
  /// Oldest first; `nil` from a server that does not know alarms.
  package var alarms: [BoardAlarm]?
  /// In the policy's order; `nil` when the policy names none.
  package var witnesses: [BoardWitness]?
  /// The size of the head that waits for its witnesses: without them no key is opened, and after
  /// the final head nobody need believe the log.
  package var awaits: Int?

  /// Where the sealed files stand; `nil` when nothing is sealed.
  package var opening: Opening?

  /// What the trustees have opened in this server process.
  package enum Opening: String, Codable, Sendable {
    case bankClosed = "bank_closed"
    case bankOpen = "bank_open"
    /// The room has ended; its keys are still sealed.
    case keysClosed = "keys_closed"
    case keysOpen = "keys_open"
  }

  /// Whether the server's clock is confirmed; `nil` from a server that says nothing of it.
  package var clock: BoardClock?

  package init(
    phase: Phase, now: Instant, start: Instant, events: Int, seats: [BoardSeat],
    alarms: [BoardAlarm]? = nil, witnesses: [BoardWitness]? = nil, awaits: Int? = nil,
    opening: Opening? = nil
  ) {
    self.phase = phase
    self.now = now
    self.start = start
    self.events = events
    self.seats = seats
    self.alarms = alarms
    self.witnesses = witnesses
    self.awaits = awaits
    self.opening = opening
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

  /// What a sheet waits for after its deadline.
  package enum Awaits: String, Codable, Sendable {
    /// Lost time is to be given back, or not, by officials.
    case settlement
    /// Late responses are to be admitted, or the seat given up.
    case admission
    /// The terminal has not spoken since.
    case contact
    /// The terminal holds responses.
    case responses
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
  /// How many responses the terminal holds that the room has not acknowledged, as it said last;
  /// `nil` from a terminal that does not tell.
  package var unsaved: Int?
  package var receipt: String?
  package var result: SessionResult?
  /// The kind of photo document that a proctor has seen; `nil` when nobody was checked in here.
  package var checkIn: String?
  /// Events of responses that came after the deadline and count only when officials admit them.
  package var late: [Int]?
  /// Why work is interrupted; `nil` when it is not.
  package var paused: String?
  /// Minutes of working time that were lost and are not settled: what is proposed to give back.
  package var lost: Int?
  /// What the sheet waits for after its deadline.
  package var awaits: Awaits?
  /// Why the server collected the sheet; `nil` unless it did.
  package var collected: SessionState.Collected?

  /// Minutes that were granted before the exam, and why; `nil` when none were.
  package var extraMinutes: Int?
  package var extraReason: String?

  package init(
    candidate: String, name: String, seat: String, status: Status, answered: Int, items: Int,
    deadline: Instant, lastContact: Instant?, receipt: String?, result: SessionResult?,
    unsaved: Int? = nil, checkIn: String? = nil, collected: SessionState.Collected? = nil
  ) {
    self.candidate = candidate
    self.name = name
    self.seat = seat
    self.status = status
    self.answered = answered
    self.items = items
    self.deadline = deadline
    self.lastContact = lastContact
    self.unsaved = unsaved
    self.checkIn = checkIn
    self.collected = collected
    self.receipt = receipt
    self.result = result
  }
}
