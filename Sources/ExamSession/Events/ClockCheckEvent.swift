package import CanonicalBytes

/// Two officials confirmed the server's clock before the start.
package struct ClockCheckEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.clockCheck

  /// The most milliseconds that a confirmed clock may be off; beyond it the clock is to be set.
  package static let largestOffset = 60 * 1_000

  /// Who compared the clocks.
  package var by: String
  /// How far the server's clock was off, in milliseconds, without direction.
  package var offset: Int
  /// What it was compared with.
  package var source: String
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(
    by: String, offset: Int, source: String, approvals: [Approval], aid: ApprovalID
  ) {
    self.by = by
    self.offset = offset
    self.source = source
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    by = try fields.string("by")
    offset = try fields.integer("offset_ms")
    source = try fields.string("source")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "by": .string(by),
      "offset_ms": .integer(offset),
      "source": .string(source),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
