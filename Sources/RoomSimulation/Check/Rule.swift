/// What is promised of every history.
package enum Rule: String, Hashable, Sendable, CaseIterable {
  // Of the log alone.
  case indexes, times, order, afterEnd, papers, seats, paperOpening, answers, sequence, handIn
  case sheet, deadline, collection, grants, reschedule, admission, ending, scores, boots
  /// A sheet that is owed time, or waits for officials, is collected; or nothing is owed and it is
  /// settled.
  case settling
  // Of the log and what people were told.
  /// An acknowledged response is not in the log.
  case acknowledgedLost
  /// The log holds what no terminal signed so, or holds it twice.
  case notAsSigned
  /// A receipt code that was shown belongs to no hand-in of the log.
  case receiptLost
  /// An act that officials were told is done is not in the log.
  case actLost
  /// A head that somebody saw is no prefix of the log.
  case headNotPrefix
  /// A terminal or the witness saw two heads that do not fit.
  case forkSeen
  /// An answer of the room says something that the log does not.
  case replyUntrue
  /// The screen says that all is saved, and the log has something else.
  case screenUntrue
  /// The room refuses what only a dishonest terminal sends.
  case honestRefused
  /// A sheet is collected although its terminal did not say that it holds nothing.
  case notInStep
  /// A response stays unsaved although the room can be reached.
  case neverSaved
  // Of the end.
  case neverEnds
  /// A candidate at a terminal was never shown a result.
  case neverTold
}

/// One promise that a history broke.
package struct Violation: Hashable, Sendable {
  package let rule: Rule
  /// The event's index, when one event broke it.
  package let event: Int?
  package let detail: String
}
