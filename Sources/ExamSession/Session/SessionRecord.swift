package import Assessment

/// One candidate's session as the log tells it.
package struct SessionRecord: Hashable, Sendable {
  /// Every seat taken, oldest first; the last one is the live one.
  package internal(set) var seats: [SeatRecord] = []
  /// The last response to each item, whether it counts or not.
  package private(set) var latest: [ItemID: String] = [:]
  /// UTF-8 bytes of all of ``latest``.
  package private(set) var latestBytes = 0
  package internal(set) var firstLogin: LogTime?
  package internal(set) var isLateAdmitted = false
  package internal(set) var isPaperOpen = false
  /// Whether a proctor let the session go on at another terminal, which has not come yet.
  package internal(set) var isReleased = false
  /// The index of the last `give_up`: a proctor gave up waiting for what the terminal holds, and for
  /// approval of what had come by then.
  package internal(set) var givenUp: Int?
  package internal(set) var handIn: HandIn?
  /// The latest score.
  package internal(set) var score: ScoreEvent?
  /// Decisions on this candidate, oldest first.
  package internal(set) var decisions: [DecisionEvent] = []
  /// `signed`, `refused` or `absent` on the result list.
  package internal(set) var signature: String?

  /// Whether anybody ever sat at this session.
  package var isSeated: Bool { !seats.isEmpty }
  /// The key of the terminal that may answer now.
  package var liveKey: [UInt8]? { seats.last?.key }
  /// The enrolled terminal that holds the seat; `nil` without TLS.
  package var terminal: TerminalName? { seats.last?.terminal }

  /// A response of the terminal in the live seat.
  mutating func take(_ answer: AnswerRecord) {
    guard let last = seats.indices.last else { return }
    seats[last].answers.append(answer)
    let earlier = latest.updateValue(answer.response, forKey: answer.item)
    latestBytes += answer.response.utf8.count - (earlier?.utf8.count ?? 0)
  }
}

/// One terminal in one seat, and what it sent.
package struct SeatRecord: Hashable, Sendable {
  /// Index of the `seat` event.
  package let index: Int
  package let seat: String
  package let key: [UInt8]
  /// Of the `seat` event.
  package let time: LogTime
  package internal(set) var terminal: TerminalName?
  /// What arrived, by sequence number: element 0 has `cs` 1.
  package internal(set) var answers: [AnswerRecord] = []
}

/// One response in the log.
package struct AnswerRecord: Hashable, Sendable {
  package let index: Int
  package let time: LogTime
  package let item: ItemID
  package let response: String
}

/// How a session's sheet became final.
package struct HandIn: Hashable, Sendable {
  /// Index of the `submit` or `close` event, whose leaf gives the receipt code.
  package let index: Int
  package let sheet: [SheetEntry]
  /// `nil` when the candidate handed in.
  package let closeReason: CloseReason?
}
