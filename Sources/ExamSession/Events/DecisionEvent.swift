package import Assessment
package import CanonicalBytes

/// An official decision on one candidate's result.
package struct DecisionEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.decision

  /// Whose.
  package var candidate: CandidateNumber
  /// The form of discipline.
  package var what: String
  /// Why.
  package var reason: String
  /// Of the chair.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(
    candidate: CandidateNumber, what: String, reason: String, approvals: [Approval], aid: ApprovalID
  ) {
    self.candidate = candidate
    self.what = what
    self.reason = reason
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    what = try fields.string("kind")
    reason = try fields.string("reason")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "kind": .string(what),
      "reason": .string(reason),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
