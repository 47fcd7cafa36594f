package import Assessment
package import CanonicalBytes

/// Binds candidate, seat and the key of the terminal in it.
package struct SeatEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.seat

  /// Who sits.
  package var candidate: CandidateNumber
  /// Where.
  package var seat: String
  /// The Ed25519 session key, 32 bytes.
  package var key: [UInt8]
  /// Of the proctor, for a takeover.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(
    candidate: CandidateNumber, seat: String, key: [UInt8], approvals: [Approval], aid: ApprovalID
  ) {
    self.candidate = candidate
    self.seat = seat
    self.key = key
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    seat = try fields.string("seat")
    key = try fields.base64("pk")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "seat": .string(seat),
      "pk": .string(Base64.encode(key)),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
