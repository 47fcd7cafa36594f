package import Assessment
package import CanonicalBytes

/// The chair admits a candidate who came later than the rules allow.
package struct LateAdmitEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.lateAdmit

  /// Who.
  package var candidate: CandidateNumber
  /// How late.
  package var minutes: Int
  /// Of the chair.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(candidate: CandidateNumber, minutes: Int, approvals: [Approval], aid: ApprovalID) {
    self.candidate = candidate
    self.minutes = minutes
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    minutes = try fields.integer("minutes")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "minutes": .integer(minutes),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
