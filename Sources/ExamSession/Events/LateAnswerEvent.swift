package import CanonicalBytes

/// Makes a response count that arrived after the deadline.
package struct LateAnswerEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.lateAnswer

  /// Index of the `answer` event.
  package var index: Int
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(index: Int, approvals: [Approval], aid: ApprovalID) {
    self.index = index
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    index = try fields.integer("n")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "n": .integer(index),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
