import Assessment
import CanonicalBytes

extension CaseFile {
  /// Whether everything about this candidate was erased: neither name nor event is left.
  func isErased(_ entry: RosterEntry) -> Bool {
    !erased.isEmpty && entry.name.isEmpty && book.sittings[entry.candidate] == nil
  }

  /// Whether names were erased from `roster.json`, which then cannot have its hash.
  var hasCutRoster: Bool {
    guard hasBlankNames, let bytes = files[BundlePath.roster] else { return false }
    return genesis.map { $0.rosterSHA != Digest32(hashing: bytes).hex } ?? true
  }

  /// Whether somebody in `roster.json` has no name.
  var hasBlankNames: Bool {
    guard let bytes = files[BundlePath.roster], let json = try? CanonicalJSON(decoding: bytes)
    else { return false }
    let people = (json["candidates"]?.arrayValue ?? []) + (json["exempt"]?.arrayValue ?? [])
    return people.contains { $0["name"] == "" }
  }
}

extension EventKind {
  /// Whether a body of this kind is about one candidate, or may name one and carries nobody's
  /// result, so that erasing a person can take it out.
  ///
  /// What proves the exam itself, such as an opening, an approval or a correction, has to stay.
  var isErasable: Bool {
    switch self {
    case .paper, .paperOpen, .seat, .login, .lateAdmit, .extend, .answer, .lateAnswer, .submit,
      .close, .score, .incident, .decision, .redo, .signature, .message, .complaint, .mark,
      .codeOpen, .handover, .terminal, .release, .checkIn, .giveUp, .pause, .proceed, .settle:
      true
    case .genesis, .boot, .clock, .seedReveal, .publicDraw, .start, .outage, .resume, .reschedule,
      .end, .keyOpen, .keyFix, .clockCheck, .witness, .export, .wipe, .erasure:
      false
    }
  }
}

extension VerificationStep {
  /// Whether the step looks at what single candidates did, so that it says less of a bundle from
  /// which somebody was erased.
  var concernsCandidates: Bool {
    switch self {
    case .papers, .signatures, .deadlines, .sheets, .scores, .order: true
    case .origin, .head, .tiles, .heads, .entries, .bodies, .genesis, .seed, .sealed, .results,
      .continuation:
      false
    }
  }
}

extension StepOutcome {
  /// The step as far as it could be done, and why no further.
  func undone(_ note: StepNote) -> StepOutcome {
    var outcome = self
    (outcome.isDone, outcome.note) = (false, note)
    return outcome
  }
}
