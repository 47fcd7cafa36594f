import CanonicalBytes
import TransparencyLog

/// C1: the log that goes on after the room is whole, signed and bound to the room's final head;
/// whatever it corrects is approved, and every score that follows from it is there.
enum C1Continuation {
  static func check(_ file: inout CaseFile) async -> StepOutcome {
    guard let key = file.continuationKey else {
      return .skipped(.continuation, .needsContinuationKey)
    }
    var outcome = StepOutcome(.continuation)
    checkName(key, file, &outcome)
    var log = CaseFile(
      files: file.files.below(BundlePath.continuation), key: key, policy: file.policy,
      policyBytes: file.policyBytes, signatures: file.signatures)
    await readLog(&log, &outcome)
    outcome.head = log.checkpoint
    checkKnown(file.knownContinuation, log, &outcome)
    checkPaths(file, &outcome)
    guard file.hasBodies else { return outcome.undone(.needsBodies) }
    guard log.hasBodies else {
      outcome.find(.fileMissing, BundlePath.continuation + BundlePath.bodies)
      return outcome
    }
    outcome.take(V06Bodies.check(log))
    guard let first = file.genesis, file.roster != nil, let scoring = file.scoring else {
      return outcome.undone(.needs(.genesis))
    }
    checkGenesis(first, file, log, &outcome)
    V16Order.checkBoots(log, &outcome)
    var walk = C1Walk(file: file, log: log, scoring: scoring)
    for logged in log.events { walk.take(logged, &outcome) }
    let table = walk.finish(&outcome)
    let erased = file.erased.count + log.erased.count
    if erased > 0 || file.hasCutRoster {
      file.erasure = walk.erasure(&outcome)
      return outcome.undone(.cut(erased))
    }
    outcome.note = .corrections(
      events: log.entries.count, fixes: walk.fixes, signatures: walk.signatures)
    if outcome.findings.isEmpty, let table, let head = log.checkpoint {
      file.corrected = CorrectedResults(table: table, head: head)
    }
    return outcome
  }

  private static func checkName(
    _ key: NoteVerifierKey, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    let origin = GenesisEvent.continuation(of: file.key.name)
    if !key.name.utf8.elementsEqual(origin.utf8) {
      outcome.find(.originDiffers, key.name, origin)
    }
  }

  /// The log is, or goes on from, the head that the minutes hold.
  private static func checkKnown(
    _ known: Checkpoint?, _ log: CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let known, let tree = log.tree, let head = log.checkpoint else { return }
    if known.size > head.size {
      outcome.find(.continuationShorter, "\(head.size)", "\(known.size)")
    } else if (try? tree.root(size: known.size)) != known.root {
      outcome.find(.continuationRewritten, "\(known.size)")
    }
  }

  /// Does with the continuation log what V1 to V5 do with the room's.
  private static func readLog(_ log: inout CaseFile, _ outcome: inout StepOutcome) async {
    // The policy is older than this log; it may list the room's log alone.
    let origin = V01Origin.check(&log)
    if !origin.findings.allSatisfy({ $0.code == .policyOtherLog }) { outcome.take(origin) }
    outcome.take(V02Head.check(log))
    outcome.take(await V03Tiles.check(&log))
    outcome.take(V04Heads.check(&log))
    outcome.take(await V05Entries.check(&log))
  }

  private static func checkPaths(_ file: CaseFile, _ outcome: inout StepOutcome) {
    let folder = BundlePath.continuation
    let known = [folder + BundlePath.bodies, BundlePath.continuationResults]
    for path in file.files.paths(under: folder) where !known.contains(path) {
      let name = path.dropFirst(folder.count)
      let isLog = name.hasPrefix(BundlePath.log) || name.hasPrefix(BundlePath.heads)
      if !isLog { outcome.find(.fileExtra, path) }
    }
  }

  /// The first event repeats the room's genesis and goes on from the room's final head.
  private static func checkGenesis(
    _ first: GenesisEvent, _ file: CaseFile, _ log: CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let logged = log.events.first, logged.index == 0,
      case .genesis(let genesis) = logged.event
    else { return outcome.find(.genesisMissing, event: 0) }
    if genesis != first.continued(log: log.key.vkey, prev: genesis.prev) {
      outcome.find(.continuationGenesis, event: 0)
    }
    if let last = file.events.last?.time, logged.time < last {
      outcome.find(.timeGoesBack, event: 0, "\(logged.time.milliseconds)", "\(last.milliseconds)")
    }
    guard let note = try? SignedNote(parsing: genesis.prev),
      let final = file.note, note.text.utf8.elementsEqual(final.text.utf8)
    else { return outcome.find(.continuationOfOther, event: 0) }
    do throws(NoteRefusal) {
      let verdict = try file.verdict(on: note)
      if !verdict.isQuorum {
        outcome.find(.quorumMissing, event: 0, "prev", verdict.cosigners.joined(separator: ", "))
      }
    } catch .badSignature(let name) {
      outcome.find(.headSignatureBad, event: 0, "prev", name)
    } catch {
      outcome.find(.headUnsigned, event: 0, "prev")
    }
  }
}

extension BundleFiles {
  /// The files below a folder, under their paths from there.
  func below(_ folder: String) -> BundleFiles {
    var files = BundleFiles()
    for path in paths(under: folder) { files[String(path.dropFirst(folder.count))] = self[path] }
    return files
  }
}
