package import CanonicalBytes

/// An event whose exact body officials sign.
package protocol CountersignedBody: EventBody {
  var approvals: [Approval] { get set }
}

/// An event that officials approve once: no approval under it serves under another.
package protocol ApprovedBody: CountersignedBody {
  /// Sixteen random bytes; one id serves once in a log.
  var aid: ApprovalID { get }
}

extension CountersignedBody {
  /// What each approver signs: kind and canonical body without `appr`, under the log's origin.
  package func approvedBytes(origin: String) throws(CanonicalError) -> [UInt8] {
    var members = json.objectValue ?? [:]
    members["appr"] = nil
    let head = Array("thi-approve/v1\n\(origin)\n\(kind.rawValue)\n".utf8)
    return head + (try CanonicalJSON.object(members).encoded())
  }
}
