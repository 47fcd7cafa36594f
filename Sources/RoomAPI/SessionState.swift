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

  package init(
    phase: Phase, now: Instant, start: Instant, deadline: Instant, paperOpen: Bool, saved: Int,
    receipt: String? = nil, result: SessionResult? = nil, messages: [Announcement] = []
  ) {
    self.phase = phase
    self.now = now
    self.start = start
    self.deadline = deadline
    self.paperOpen = paperOpen
    self.saved = saved
    self.receipt = receipt
    self.result = result
    self.messages = messages
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
