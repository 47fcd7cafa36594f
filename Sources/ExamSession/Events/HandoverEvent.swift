package import CanonicalBytes

/// Custody of a thing passed from one person to another.
package struct HandoverEvent: CountersignedBody, Hashable, Sendable {
  package static let kind = EventKind.handover

  /// The thing.
  package var what: String
  /// The giver.
  package var from: String
  /// The receiver.
  package var to: String
  /// Of both.
  package var approvals: [Approval]

  package init(what: String, from: String, to: String, approvals: [Approval]) {
    self.what = what
    self.from = from
    self.to = to
    self.approvals = approvals
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    what = try fields.string("what")
    from = try fields.string("from")
    to = try fields.string("to")
    approvals = try fields.list("appr", Approval.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "what": .string(what),
      "from": .string(from),
      "to": .string(to),
      "appr": .array(approvals.map(\.json)),
    ]
  }
}
