package import Assessment
package import CanonicalBytes

/// A candidate does the test again after a machine failure.
package struct RedoEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.redo

  /// Who.
  package var candidate: CandidateNumber
  /// The new subject, e.g. `0001#2`; that of ``candidate`` when the test is resumed.
  package var subject: CandidateNumber
  package var mode: RedoMode
  /// Why.
  package var reason: String
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(
    candidate: CandidateNumber, subject: CandidateNumber, mode: RedoMode, reason: String,
    approvals: [Approval], aid: ApprovalID
  ) {
    self.candidate = candidate
    self.subject = subject
    self.mode = mode
    self.reason = reason
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    subject = CandidateNumber(rawValue: try fields.string("as"))
    mode = try fields.value("mode", RedoMode.init(json:))
    reason = try fields.string("reason")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "as": .string(subject.rawValue),
      "mode": .string(mode.rawValue),
      "reason": .string(reason),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
