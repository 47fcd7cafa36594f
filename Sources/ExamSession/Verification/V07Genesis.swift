import Assessment
import CanonicalBytes
import TransparencyLog

/// V7: the log begins with its genesis, and rules, matrix, roster, bank and policy are those
/// that genesis fixed.
enum V07Genesis {
  static func check(_ file: inout CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.genesis, .needsBodies) }
    guard !file.entries.isEmpty else { return .skipped(.genesis, .needs(.entries)) }
    var outcome = StepOutcome(.genesis)
    for logged in file.events where logged.index > 0 {
      if case .genesis = logged.event { outcome.find(.genesisRepeated, event: logged.index) }
    }
    guard let first = file.events.first, first.index == 0, case .genesis(let genesis) = first.event
    else {
      outcome.find(.genesisMissing, event: 0)
      return outcome
    }
    file.genesis = genesis
    file.ceremony = V13Sealed.ceremony(genesis, file.files)
    checkLog(genesis, file, &outcome)
    checkPeople(genesis, &outcome)
    readBlueprint(genesis, &file, &outcome)
    readRoster(genesis, &file, &outcome)
    readRule(genesis, &file, &outcome)
    checkExemptions(file, &outcome)
    readBank(genesis, &file, &outcome)
    return file.hasCutRoster ? outcome.undone(.cut(file.erased.count)) : outcome
  }

  private static func checkLog(
    _ genesis: GenesisEvent, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    if !genesis.origin.utf8.elementsEqual(file.key.name.utf8) {
      outcome.find(.originDiffers, event: 0, genesis.origin, file.key.name)
    }
    if !genesis.log.utf8.elementsEqual(file.key.vkey.utf8) {
      outcome.find(.logKeyDiffers, event: 0)
    }
    if genesis.policySHA != Digest32(hashing: file.policyBytes).hex {
      outcome.find(.policyDiffers, event: 0)
    }
    if !genesis.prev.isEmpty { outcome.find(.notChecked, event: 0, "prev") }
    if !genesis.formsSHA.isEmpty { outcome.find(.notChecked, event: 0, "forms_sha") }
    if genesis.formsSHA.isEmpty, file.files[BundlePath.forms] != nil {
      outcome.find(.fileExtra, BundlePath.forms)
    }
    if !genesis.isSealed, file.files[BundlePath.ceremony] != nil {
      outcome.find(.fileExtra, BundlePath.ceremony)
    }
  }

  private static func checkPeople(_ genesis: GenesisEvent, _ outcome: inout StepOutcome) {
    var names: Set<String> = []
    var keys: Set<[UInt8]> = []
    for official in genesis.officials {
      let isNew = names.insert(official.name).inserted
      let hasOwnKey = keys.insert(official.key).inserted
      if !isNew || !hasOwnKey { outcome.find(.officialRepeated, event: 0, official.name) }
    }
    var parties: Set<String> = []
    for promise in genesis.seedCommits where !parties.insert(promise.party).inserted {
      outcome.find(.partyRepeated, event: 0, promise.party)
    }
    if parties.isEmpty { outcome.find(.noSeed, event: 0) }
  }

  private static func readBlueprint(
    _ genesis: GenesisEvent, _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) {
    let path = BundlePath.blueprint
    guard let json = document(path, sha: genesis.blueprintSHA, file, &outcome) else { return }
    guard let blueprint = try? Blueprint(canonical: json) else {
      return outcome.find(.fileUnreadable, path)
    }
    let conflicts = BlueprintCheck.shapeConflicts(blueprint)
    for conflict in conflicts { outcome.find(.blueprintConflict, conflict.name) }
    guard conflicts.isEmpty else { return }
    if blueprint.minutes != genesis.times.minutes {
      outcome.find(
        .minutesDiffer, event: 0, "\(genesis.times.minutes)", "\(blueprint.minutes)")
    }
    file.blueprint = blueprint
  }

  private static func readRoster(
    _ genesis: GenesisEvent, _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) {
    let path = BundlePath.roster
    guard
      let json = document(path, sha: file.hasCutRoster ? nil : genesis.rosterSHA, file, &outcome)
    else { return }
    guard let roster = try? Roster(json: json),
      roster.entries.allSatisfy({ $0.extraMinutes <= DecodedBody.mostMinutes })
    else { return outcome.find(.fileUnreadable, path) }
    file.roster = roster
  }

  private static func readRule(
    _ genesis: GenesisEvent, _ file: inout CaseFile, _ outcome: inout StepOutcome
  ) {
    let path = BundlePath.rule
    guard let json = document(path, sha: genesis.ruleSHA, file, &outcome) else { return }
    guard let rule = try? RegulationProfile(canonical: json),
      rule.late.allSatisfy({ $0.limit <= DecodedBody.mostMinutes })
    else { return outcome.find(.fileUnreadable, path) }
    file.rule = rule
  }

  /// Only a rule that names grounds exempts anybody, and everybody by a ground that is stated.
  private static func checkExemptions(_ file: CaseFile, _ outcome: inout StepOutcome) {
    guard let roster = file.roster, let rule = file.rule else { return }
    let isAllowed = !(rule.part?.exemptions.isEmpty ?? true)
    for exemption in roster.exemptions where !isAllowed || exemption.ground.isEmpty {
      if isAllowed, file.hasCutRoster, exemption.isErased { continue }
      outcome.find(.exemptionUnfounded, exemption.candidate.rawValue)
    }
  }

  /// The document in a file whose hash genesis fixed; without a hash it is only read.
  private static func document(
    _ path: String, sha: String?, _ file: CaseFile, _ outcome: inout StepOutcome
  ) -> CanonicalJSON? {
    guard let bytes = file.files[path] else {
      outcome.find(.fileMissing, path)
      return nil
    }
    if let sha, Digest32(hashing: bytes).hex != sha { outcome.find(.fileDiffers, event: 0, path) }
    guard let json = try? CanonicalJSON(decoding: bytes) else {
      outcome.find(.fileUnreadable, path)
      return nil
    }
    return json
  }
}
