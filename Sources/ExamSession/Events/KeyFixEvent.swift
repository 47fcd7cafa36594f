package import Assessment
package import CanonicalBytes

/// A wrong key is corrected; every affected score follows anew.
package struct KeyFixEvent: ApprovedBody, Hashable, Sendable {
  package static let kind = EventKind.keyFix

  /// Which item.
  package var item: ItemID
  /// The key as committed.
  package var old: CanonicalJSON
  /// The key as corrected.
  package var new: CanonicalJSON
  /// Why.
  package var reason: String
  /// Of two officials.
  package var approvals: [Approval]
  /// Chosen before signing, so that no approval serves twice.
  package var aid: ApprovalID

  package init(
    item: ItemID, old: CanonicalJSON, new: CanonicalJSON, reason: String, approvals: [Approval],
    aid: ApprovalID
  ) {
    self.item = item
    self.old = old
    self.new = new
    self.reason = reason
    self.approvals = approvals
    self.aid = aid
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    item = ItemID(rawValue: try fields.string("i"))
    old = try fields.any("old")
    new = try fields.any("new")
    reason = try fields.string("reason")
    approvals = try fields.list("appr", Approval.init(json:))
    aid = try fields.value("aid", ApprovalID.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "i": .string(item.rawValue),
      "old": old,
      "new": new,
      "reason": .string(reason),
      "appr": .array(approvals.map(\.json)),
      "aid": aid.json,
    ]
  }
}
