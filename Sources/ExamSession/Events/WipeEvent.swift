package import CanonicalBytes

/// Data was erased.
package struct WipeEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.wipe

  /// Which data.
  package var what: String
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(what: String, approvals: [Approval], aid: ApprovalID) {
    self.what = what
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    what = try fields.string("what")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "what": .string(what),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
