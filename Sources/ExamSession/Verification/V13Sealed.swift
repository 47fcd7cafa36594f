import CanonicalBytes
import TransparencyLog

/// V13: the sealed files are those of the ceremony that genesis fixed, enough trustees opened
/// each, and nothing that needs one of them happened while it was closed.
enum V13Sealed {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.sealed, .needsBodies) }
    guard let genesis = file.genesis else { return .skipped(.sealed, .needs(.genesis)) }
    var outcome =
      genesis.isSealed
      ? StepOutcome(.sealed, note: .counted(file.book.keyOpenings.count, .openings))
      : .skipped(.sealed, .nothingSealed)
    for (index, opening) in file.book.keyOpenings where part(opening, genesis) == nil {
      outcome.find(.sealedFileUnknown, event: index)
    }
    guard genesis.isSealed else { return outcome }
    checkCeremony(genesis, file, &outcome)
    checkPeople(file, &outcome)
    checkKeyOpenings(genesis, file, &outcome)
    checkNeeds(genesis, file, &outcome)
    return outcome
  }

  /// The document in the bundle, if it is the one whose hash stands in genesis.
  static func ceremony(_ genesis: GenesisEvent, _ files: BundleFiles) -> Ceremony? {
    guard let bytes = files[BundlePath.ceremony],
      let known = genesis.sealed.first(where: { $0.name == Ceremony.fileName }),
      Digest32(hashing: bytes).hex == known.sha, let json = try? CanonicalJSON(decoding: bytes)
    else { return nil }
    return try? Ceremony(json: json)
  }

  private static func part(_ opening: KeyOpenEvent, _ genesis: GenesisEvent) -> SealedPart? {
    SealedPart.allCases.first { genesis.sealedSHA($0) == opening.fileSHA }
  }

  private static func checkCeremony(
    _ genesis: GenesisEvent, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    guard let bytes = file.files[BundlePath.ceremony] else {
      return outcome.find(.ceremonyMissing, event: 0)
    }
    guard let ceremony = file.ceremony else {
      let isKnown = genesis.sealed.contains {
        $0.name == Ceremony.fileName && $0.sha == Digest32(hashing: bytes).hex
      }
      return isKnown
        ? outcome.find(.fileUnreadable, BundlePath.ceremony)
        : outcome.find(.fileDiffers, event: 0, BundlePath.ceremony)
    }
    let listed = genesis.sealed.map(\.name)
    let isHashed = genesis.sealed.allSatisfy { Hex.decode($0.sha)?.count == 32 }
    if listed != ceremony.fileNames || !isHashed { outcome.find(.sealedListDiffers, event: 0) }
  }

  /// Every opening names enough trustees of the ceremony and nobody else.
  private static func checkPeople(_ file: CaseFile, _ outcome: inout StepOutcome) {
    guard let ceremony = file.ceremony else { return }
    let names = Set(ceremony.trustees.map { Array($0.name.utf8) })
    for (index, opening) in file.book.keyOpenings {
      let given = Set(opening.by.map { Array($0.utf8) })
      for name in opening.by where !names.contains(Array(name.utf8)) {
        outcome.find(.trusteeUnknown, event: index, name)
      }
      let known = given.intersection(names).count
      if known < ceremony.needed {
        outcome.find(.trusteesTooFew, event: index, "\(ceremony.needed)", "\(known)")
      }
    }
  }

  /// The keys are opened once the room has ended and witnesses have signed a head over that end.
  private static func checkKeyOpenings(
    _ genesis: GenesisEvent, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    for (index, opening) in file.book.keyOpenings where part(opening, genesis) == .key {
      switch file.closingHead(before: index) {
      case .held: break
      case .untimely(let names):
        outcome.find(.cosignedUntimely, event: index, names.joined(separator: ", "))
      case .missing: outcome.find(.keyOpenedEarly, event: index)
      }
    }
  }

  /// Each server process opens a file before the first thing that needs it.
  private static func checkNeeds(
    _ genesis: GenesisEvent, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    var open: Set<SealedPart> = []
    for logged in file.events {
      if case .boot = logged.event { open = [] }
      if case .keyOpen(let opening) = logged.event, let part = part(opening, genesis) {
        open.insert(part)
      }
      let kind = logged.event.body.kind
      guard let part = needed(for: kind), !open.contains(part) else { continue }
      outcome.find(.sealedNotOpened, event: logged.index, kind.rawValue, part.fileName)
    }
  }

  private static func needed(for kind: EventKind) -> SealedPart? {
    switch kind {
    case .paper, .paperOpen, .answer, .submit, .close, .end: .bank
    case .score: .key
    case .genesis, .boot, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .seat, .login,
      .lateAdmit, .start, .outage, .resume, .reschedule, .extend, .lateAnswer, .keyOpen, .keyFix,
      .mark, .incident, .decision, .redo, .signature, .message, .complaint, .clockCheck, .witness,
      .export,
      .wipe, .erasure, .terminal, .release, .checkIn, .giveUp, .pause, .proceed, .settle:
      nil
    }
  }
}
