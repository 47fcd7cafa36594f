import CanonicalBytes
import TransparencyLog

/// Checks a bundle by itself: everything but log key and policy is taken from it, and nothing in
/// it is believed.
package struct Verifier: Sendable {
  private let key: NoteVerifierKey
  private let policy: WitnessPolicy
  private let policyBytes: [UInt8]
  private let signatures: any SignatureCheck
  private let continuationKey: NoteVerifierKey?
  private let continuationHead: Checkpoint?

  /// A verifier for the log of `vkey` under the witness policy of these bytes, both from the
  /// minutes, and for its continuation log if the minutes name the key of one.
  ///
  /// `continuationCheckpoint` is a head of that log in the minutes, signed or its three lines: the
  /// bundle's must be that one or go on from it.
  package init(
    vkey: String, policy: [UInt8], continuationVkey: String? = nil,
    continuationCheckpoint: [UInt8]? = nil, signatures: any SignatureCheck = Ed25519Check()
  ) throws(VerifierInputRefusal) {
    let later = try continuationVkey.map { (text) throws(VerifierInputRefusal) in
      guard let key = try? NoteVerifierKey(vkey: text), key.type == .ed25519 else {
        throw .continuationVkey
      }
      return key
    }
    continuationKey = later
    continuationHead = try continuationCheckpoint.map { (bytes) throws(VerifierInputRefusal) in
      guard let head = later.flatMap({ Self.head(bytes, of: $0) }) else {
        throw .continuationCheckpoint
      }
      return head
    }
    guard let key = try? NoteVerifierKey(vkey: vkey), key.type == .ed25519 else { throw .vkey }
    guard let text = String(validating: policy, as: UTF8.self) else {
      throw .policy(line: 1)
    }
    do throws(PolicyRefusal) {
      self.policy = try WitnessPolicy(text: text)
    } catch { throw .policy(line: error.line) }
    self.key = key
    policyBytes = policy
    self.signatures = signatures
  }

  /// The head in a note that `key` signed, or in three lines as they stand in minutes on paper;
  /// how many line feeds follow is a matter of copying.
  private static func head(_ copied: [UInt8], of key: NoteVerifierKey) -> Checkpoint? {
    let end = copied.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1
    let bytes = Array(copied[...end]) + [0x0A]
    if let note = try? SignedNote(parsing: bytes) { return try? Checkpoint(note, signedBy: key) }
    guard let text = String(validating: bytes, as: UTF8.self),
      let head = try? Checkpoint(text: text), head.origin.utf8.elementsEqual(key.name.utf8)
    else { return nil }
    return head
  }

  /// Does all steps in order; `progress` hears of each before it is done.
  package func report(
    on files: consuming BundleFiles,
    progress: @Sendable (VerificationStep) -> Void = { _ in }
  ) async -> VerificationReport {
    await check(files, progress).report
  }

  /// Does all steps, and gives the results of this part of an exam when nothing was found.
  package func part(
    in files: consuming BundleFiles,
    progress: @Sendable (VerificationStep) -> Void = { _ in }
  ) async -> (report: VerificationReport, part: VerifiedPart?) {
    let (report, file) = await check(files, progress)
    return (report, report.isOK ? VerifiedPart(file) : nil)
  }

  private func check(
    _ files: consuming BundleFiles, _ progress: @Sendable (VerificationStep) -> Void
  ) async -> (report: VerificationReport, file: CaseFile) {
    var file = CaseFile(
      files: files, key: key, policy: policy, policyBytes: policyBytes, signatures: signatures)
    file.continuationKey = continuationKey
    file.knownContinuation = continuationHead
    var outcomes: [StepOutcome] = []
    let hasContinuation =
      continuationKey != nil || !file.files.paths(under: BundlePath.continuation).isEmpty
    let steps = VerificationStep.ofEveryBundle + (hasContinuation ? [.continuation] : [])
    for step in steps {
      progress(step)
      let outcome = await outcome(of: step, &file).finished()
      let isCut = !file.erased.isEmpty && outcome.isDone && step.concernsCandidates
      outcomes.append(isCut ? outcome.undone(.erased(file.erased.count)) : outcome)
    }
    if let erasure = file.erasure { outcomes = outcomes.map { $0.resting(on: erasure) } }
    let report = VerificationReport(steps: outcomes, events: file.checkpoint?.size ?? 0)
    return (report, file)
  }

  private func outcome(
    of step: VerificationStep, _ file: inout CaseFile
  ) async -> StepOutcome {
    switch step {
    case .origin: V01Origin.check(&file)
    case .head: V02Head.check(file)
    case .tiles: await V03Tiles.check(&file)
    case .heads: V04Heads.check(&file)
    case .entries: await V05Entries.check(&file)
    case .bodies: V06Bodies.check(file)
    case .genesis: V07Genesis.check(&file)
    case .seed: V08Seed.check(&file)
    case .papers: V09Papers.check(file)
    case .signatures: await V10Signatures.check(file)
    case .deadlines: V11Deadlines.check(file)
    case .sheets: V12Sheets.check(file)
    case .sealed: V13Sealed.check(file)
    case .scores: V14Scores.check(file)
    case .results: V15Results.check(file)
    case .order: V16Order.check(file)
    case .continuation: await C1Continuation.check(&file)
    }
  }
}

/// Why a bundle is not even looked at.
package enum VerifierInputRefusal: Error, Hashable, Sendable {
  /// The text is no Ed25519 log key.
  case vkey
  /// The text is no key of a continuation log.
  case continuationVkey
  /// The bytes are no head of that log.
  case continuationCheckpoint
  /// The text is no witness policy, from this line on.
  case policy(line: Int)
}
