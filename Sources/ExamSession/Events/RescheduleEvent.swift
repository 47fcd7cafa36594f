package import CanonicalBytes

/// The common start is moved, before it is reached.
package struct RescheduleEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.reschedule

  /// The new start.
  package var start: LogTime
  /// Why.
  package var reason: String
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(start: LogTime, reason: String, approvals: [Approval], aid: ApprovalID) {
    self.start = start
    self.reason = reason
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    start = LogTime(milliseconds: try fields.integer("start"))
    reason = try fields.string("reason")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "start": .integer(start.milliseconds),
      "reason": .string(reason),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
