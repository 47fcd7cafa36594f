/// Where a candidate's session stands. `GET /v1/state`, and part of most replies.
package struct SessionState: Codable, Hashable, Sendable {
  package enum Phase: String, Codable, Sendable {
    /// Before the common start.
    case waiting
    /// Between start and deadline, not handed in.
    case running
    /// Handed in by the candidate.
    case submitted
    /// Collected by the server at the deadline.
    case closed
    /// Scored; `result` is there.
    case finished
  }

  package var phase: Phase
  /// The server's clock when it answered.
  package var now: Instant
  /// How often the server was started; each start begins a clock of its own.
  package var boot: Int
  package var start: Instant
  /// This candidate's own deadline, computed from the log.
  package var deadline: Instant
  /// Whether this session has given the room's code and may read its paper.
  package var paperOpen: Bool
  /// The greatest client sequence number of this terminal that is in the log.
  package var saved: Int
  /// The receipt code of the hand-in or of the collection.
  package var receipt: String?
  package var result: SessionResult?
  /// Announcements to this candidate, oldest first.
  package var messages: [Announcement]
  /// The release key of this room's sealed papers, wrapped by the room's code: base64 of what
  /// ``ReleaseKey/wrapped(by:)`` gives. There from the common start until the paper is open.
  package var release: String?
  /// Responses of this candidate that were made in time, reached the room after the deadline and do
  /// not count unless officials admit them; `nil` from a room that keeps none.
  package var late: Int?
  /// Why the room, or this candidate's work, is suspended now; `nil` when it is not.
  package var paused: String?
  /// Why the server collected the sheet; `nil` while it is open or when it was handed in.
  package var collected: Collected?

  /// Why a sheet that nobody handed in is with the room.
  package enum Collected: String, CaseIterable, Codable, Sendable {
    /// The deadline passed.
    case time
    /// Nobody came.
    case absent
    /// The chair ended this candidate's test (đình chỉ thi).
    case suspended
    /// The test is done again under another subject.
    case redo
  }

  package init(
    phase: Phase, now: Instant, boot: Int, start: Instant, deadline: Instant, paperOpen: Bool,
    saved: Int, receipt: String? = nil, result: SessionResult? = nil,
    messages: [Announcement] = [], release: String? = nil, late: Int? = nil,
    paused: String? = nil, collected: Collected? = nil
  ) {
    self.phase = phase
    self.now = now
    self.boot = boot
    self.start = start
    self.deadline = deadline
    self.paperOpen = paperOpen
    self.saved = saved
    self.receipt = receipt
    self.result = result
    self.messages = messages
    self.release = release
    self.late = late
    self.paused = paused
    self.collected = collected
  }
}

/// A line the room says to one or all.
package struct Announcement: Codable, Hashable, Sendable {
  package var at: Instant
  package var text: String

  package init(at: Instant, text: String) {
    self.at = at
    self.text = text
  }
}

/// What scoring gave.
package struct SessionResult: Codable, Hashable, Sendable {
  /// Items with full points.
  package var correct: Int
  package var items: Int
  /// Hundredths of a point.
  package var points: Int
  /// Hundredths of a point.
  package var maximum: Int
  package var outcome: Outcome

  /// What the result comes to.
  package enum Outcome: String, CaseIterable, Codable, Sendable {
    case pass
    case fail
    /// People must still mark an extended text.
    case unmarked
  }

  package init(correct: Int, items: Int, points: Int, maximum: Int, outcome: Outcome) {
    self.correct = correct
    self.items = items
    self.points = points
    self.maximum = maximum
    self.outcome = outcome
  }
}
