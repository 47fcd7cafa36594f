import ExamSession

/// One way to falsify a bundle.
enum Falsification: String, CaseIterable, Sendable {
  // Without the log's key.

  /// One byte of any file is another one.
  case byte
  /// The end of a file is cut off.
  case fileCut = "file_cut"
  /// A file is gone.
  case fileGone = "file_gone"
  /// A line of a text file is gone.
  case lineGone = "line_gone"
  /// A line stands twice.
  case lineTwice = "line_twice"
  /// Two lines change places.
  case linesSwapped = "lines_swapped"
  /// Events are changed and everything is hashed anew under the old heads.
  case hashedAnew = "hashed_anew"
  /// The log ends at an earlier signed head, and no later head is shown.
  case tailGone = "tail_gone"

  // With the log's key: everything is hashed and signed anew.

  /// A field of an event that has consequences or another signature is changed.
  case factChanged = "fact_changed"
  /// An event that others build on is gone.
  case eventGone = "event_gone"
  /// A response that no terminal signed is put in.
  case answerAdded = "answer_added"
  /// A signed response is logged once more.
  case answerReplayed = "answer_replayed"
  /// Two responses of one candidate change places.
  case answersSwapped = "answers_swapped"
  /// A response comes after the end of the room.
  case answerAfterEnd = "answer_after_end"
  /// An approved act is done again with the same approvals.
  case approvalReplayed = "approval_replayed"
  /// Approvals of one act stand under another.
  case approvalMoved = "approval_moved"
  /// An act is approved by somebody whose role may not, or by one person too few.
  case approverRole = "approver_role"
  /// One person approves an act twice.
  case approverTwice = "approver_twice"
  /// Another act, well approved, under the approval id of an earlier one.
  case approvalReused = "approval_reused"
  /// Two signatures change places.
  case signaturesSwapped = "signatures_swapped"
  /// An event is about another candidate.
  case candidateChanged = "candidate_changed"
  /// A value is of another type that looks alike.
  case typeChanged = "type_changed"
  /// A history is rewritten but one old head is shown beside it.
  case forked
  /// The log ends before the results were exported.
  case tailResigned = "tail_resigned"
  /// Any field, time or salt of any event is changed: what a witness alone can know.
  case anyFact = "any_fact"
  /// As ``anyFact``, with the witnesses' old lines copied under the new heads.
  case cosignatureCopied = "cosignature_copied"

  /// Whether it takes the key that signs heads.
  var needsKey: Bool {
    switch self {
    case .byte, .fileCut, .fileGone, .lineGone, .lineTwice, .linesSwapped, .hashedAnew, .tailGone:
      false
    case .factChanged, .eventGone, .answerAdded, .answerReplayed, .answersSwapped,
      .answerAfterEnd, .approvalReplayed, .approvalMoved, .approverRole, .approverTwice,
      .approvalReused, .signaturesSwapped, .candidateChanged, .typeChanged, .forked, .tailResigned,
      .anyFact, .cosignatureCopied:
      true
    }
  }

  /// Whether it takes the keys of officials.
  var needsOfficials: Bool {
    self == .approverRole || self == .approverTwice || self == .approvalReused
  }

  /// Whether only a policy with a quorum of witnesses can tell.
  var needsWitness: Bool { self == .anyFact || self == .cosignatureCopied }
}
