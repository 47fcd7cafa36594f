import Assessment
import CanonicalBytes

/// V10: every response and hand-in is signed by the terminal that then held the candidate's
/// seat and numbered without gap; every act is approved by those who may; late arrivals were
/// admitted.
enum V10Signatures {
  static func check(_ file: CaseFile) async -> StepOutcome {
    guard file.hasBodies else { return .skipped(.signatures, .needsBodies) }
    guard let genesis = file.genesis, let roster = file.roster else {
      return .skipped(.signatures, .needs(.genesis))
    }
    var outcome = StepOutcome(.signatures)
    let claims = await checkTerminals(genesis.origin, roster, file, &outcome)
    let approvals = checkApprovals(genesis, file, &outcome)
    V10Arrivals.check(file, &outcome)
    outcome.note = .signatures(claims, approvals: approvals)
    return outcome
  }

  /// Gives the number of terminal signatures.
  private static func checkTerminals(
    _ origin: String, _ roster: Roster, _ file: CaseFile, _ outcome: inout StepOutcome
  ) async -> Int {
    let signatures = file.signatures
    var walk = TerminalWalk(roster: roster)
    var count = 0
    for run in Batch.runs(file.events.count) {
      for logged in file.events[run] { walk.take(logged, &outcome) }
      let claims = walk.handOver()
      let verdicts = await Batch.map(claims, least: 64) { $0.isValid(origin, signatures) }
      for (claim, isValid) in zip(claims, verdicts) where !isValid {
        outcome.find(.signatureBad, event: claim.event, claim.candidate.rawValue)
      }
      count += claims.count
    }
    return count
  }

  /// Gives the number of approved acts.
  private static func checkApprovals(
    _ genesis: GenesisEvent, _ file: CaseFile, _ outcome: inout StepOutcome
  ) -> Int {
    var used: Set<ApprovalID> = []
    var acts = 0
    for logged in file.events {
      if case .handover(let handover) = logged.event {
        checkHandover(handover, at: logged.index, genesis, file, &outcome)
      }
      guard let body = logged.event.body as? any ApprovedBody else { continue }
      if !body.approvals.isEmpty { acts += 1 }
      do throws(ApprovalProblem) {
        try ApprovalRule.check(
          body, officials: genesis.officials, origin: genesis.origin, used: used,
          signatures: file.signatures)
      } catch { outcome.find(error, event: logged.index) }
      used.insert(body.aid)
    }
    return acts
  }

  /// A custody step carries no approval id; giver and receiver sign it.
  private static func checkHandover(
    _ handover: HandoverEvent, at index: Int, _ genesis: GenesisEvent, _ file: CaseFile,
    _ outcome: inout StepOutcome
  ) {
    do throws(ApprovalProblem) {
      try ApprovalRule.check(
        handover, officials: genesis.officials, origin: genesis.origin,
        signatures: file.signatures)
    } catch { outcome.find(error, event: index) }
  }
}

extension StepOutcome {
  /// Adds what is wrong with the approvals under an act.
  mutating func find(_ problem: ApprovalProblem, event: Int) {
    switch problem {
    case .unknownOfficial(let name): find(.approverUnknown, event: event, name)
    case .wrongRole(let name, let role): find(.approverRole, event: event, name, role.rawValue)
    case .samePersonTwice(let name): find(.approverTwice, event: event, name)
    case .badSignature(let name): find(.approvalBad, event: event, name)
    case .repeatedID: find(.approvalRepeated, event: event)
    case .tooFew(let needed, let given):
      find(.approvalsTooFew, event: event, "\(needed)", "\(given)")
    }
  }
}
