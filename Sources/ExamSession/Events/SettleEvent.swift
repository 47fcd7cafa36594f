package import CanonicalBytes

/// Time that an interruption took is not given back, as two officials decide.
package struct SettleEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.settle

  /// A candidate number, or `*` for all.
  package var candidate: String
  /// What was lost.
  package var minutes: Int
  /// Why.
  package var reason: String
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(
    candidate: String, minutes: Int, reason: String, approvals: [Approval], aid: ApprovalID
  ) {
    self.candidate = candidate
    self.minutes = minutes
    self.reason = reason
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = try fields.string("cand")
    minutes = try fields.integer("minutes")
    reason = try fields.string("reason")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate),
      "minutes": .integer(minutes),
      "reason": .string(reason),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
