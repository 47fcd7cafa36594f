/// How many officials of which roles must approve a kind of act.
package struct ApprovalRule: Hashable, Sendable {
  /// Distinct persons.
  package let needed: Int
  package let roles: Set<OfficialRole>

  /// The rule for a kind; `nil` for kinds that nobody approves.
  package static func of(_ kind: EventKind) -> ApprovalRule? {
    switch kind {
    case .lateAdmit, .decision: ApprovalRule(needed: 1, roles: [.chair])
    case .extend, .reschedule, .lateAnswer, .settle:
      ApprovalRule(needed: 2, roles: [.chair, .secretary, .headProctor])
    case .keyFix, .redo, .wipe, .erasure: ApprovalRule(needed: 2, roles: [.chair, .secretary])
    case .handover, .clockCheck:
      ApprovalRule(needed: 2, roles: Set(OfficialRole.allCases))
    case .seat: ApprovalRule(needed: 0, roles: [.chair, .headProctor, .proctor])
    case .genesis, .boot, .clock, .codeOpen, .seedReveal, .publicDraw, .paper, .paperOpen,
      .login, .start, .outage, .resume, .answer, .submit, .close, .end, .keyOpen, .mark, .score,
      .incident, .signature, .message, .complaint, .witness, .export,
      .terminal, .release, .checkIn, .giveUp, .pause, .proceed:
      nil
    }
  }
}

/// Why the approvals under an act do not carry it.
package enum ApprovalProblem: Error, Hashable, Sendable {
  case unknownOfficial(String)
  case wrongRole(String, OfficialRole)
  case samePersonTwice(String)
  case badSignature(String)
  case repeatedID
  case tooFew(needed: Int, given: Int)
}

extension ApprovalRule {
  /// Checks the approvals under `body` against the officials of genesis.
  package static func check(
    _ body: some ApprovedBody, officials: [Official], origin: String, used: Set<ApprovalID>,
    signatures: any SignatureCheck
  ) throws(ApprovalProblem) {
    if used.contains(body.aid) { throw .repeatedID }
    try check(body, officials: officials, origin: origin, signatures: signatures)
  }

  /// Checks who signed `body`, whatever its approval id.
  package static func check(
    _ body: some CountersignedBody, officials: [Official], origin: String,
    signatures: any SignatureCheck
  ) throws(ApprovalProblem) {
    guard let rule = of(body.kind) else { return }
    guard let bytes = try? body.approvedBytes(origin: origin) else {
      throw .tooFew(needed: rule.needed, given: 0)
    }
    var people: Set<String> = []
    for approval in body.approvals {
      guard let official = officials.first(where: { $0.name == approval.by }) else {
        throw .unknownOfficial(approval.by)
      }
      guard rule.roles.contains(official.role) else {
        throw .wrongRole(approval.by, official.role)
      }
      guard people.insert(approval.by).inserted else { throw .samePersonTwice(approval.by) }
      guard signatures.isValid(approval.signature, of: bytes, by: official.key) else {
        throw .badSignature(approval.by)
      }
    }
    guard people.count >= rule.needed else {
      throw .tooFew(needed: rule.needed, given: people.count)
    }
  }
}
