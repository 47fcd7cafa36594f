package import Assessment
package import CanonicalBytes
import TransparencyLog

/// A finished room as its first log left it and its continuation log changed it.
///
/// Decides what may follow there; nothing in either log is ever taken back.
package struct Continuation: Sendable {
  package let plan: ExamPlan
  /// The continuation log's origin.
  package let origin: String
  /// The room with the scores that count now.
  package private(set) var room: RoomState
  /// The last correction of each item.
  package private(set) var corrections: [ItemID: CorrectedKey] = [:]
  /// How many processes have opened the continuation log.
  package private(set) var boots = 0
  package private(set) var isWiped = false
  /// Whether a signature came late.
  private var isSignedLate = false
  private let officials: [Official]
  private let items: [ItemID: Item]
  private let keys: [ItemID: AnswerKey]
  /// The key of each item as committed, or as last corrected.
  private var documents: [ItemID: CanonicalJSON] = [:]

  /// The room that `events` tell, all of its first log; `bank` opens the items of its papers.
  /// Refuses a room whose results have not been exported.
  package init(
    room events: [LoggedEvent], plan: ExamPlan, bank: [BankLine]
  ) throws(ContinuationRefusal) {
    let room = RoomState(replaying: events)
    guard let genesis = room.genesis, room.isExported else { throw .notFinished }
    var (items, keys): ([ItemID: Item], [ItemID: AnswerKey]) = ([:], [:])
    for line in bank {
      guard let opening = line.opening, let item = try? Item(canonical: opening.item),
        let key = try? AnswerKey(canonical: opening.key)
      else { continue }
      items[item.id] = item
      keys[item.id] = key
      documents[item.id] = opening.key
    }
    self.plan = plan
    self.room = room
    self.items = items
    self.keys = keys
    officials = genesis.officials
    origin = GenesisEvent.continuation(of: genesis.origin)
  }

  /// Follows an event of the continuation log. Total: whether it was allowed is decided before.
  package mutating func apply(_ logged: LoggedEvent) {
    switch logged.event {
    case .boot(let boot): boots = boot.boot
    case .keyFix(let fix):
      room.apply(logged)
      corrections[fix.item] = try? CorrectedKey(json: fix.new)
      documents[fix.item] = fix.new
    case .score, .erasure: room.apply(logged)
    case .signature:
      room.apply(logged)
      isSignedLate = true
    case .wipe:
      room.apply(logged)
      isWiped = true
    case .genesis, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .paper, .paperOpen,
      .seat, .login, .lateAdmit, .start, .outage, .resume, .reschedule, .extend, .answer,
      .lateAnswer, .submit, .close, .end, .keyOpen, .mark, .incident, .decision, .redo,
      .message, .complaint, .clockCheck, .witness, .export, .terminal, .release, .checkIn, .giveUp,
      .pause, .proceed, .settle:
      break
    }
  }

  /// The item, if it stood in a paper.
  package func item(_ id: ItemID) -> Item? {
    room.papers.values.contains { $0.items.contains(id) } ? items[id] : nil
  }

  /// The key as committed.
  package func committedKey(of id: ItemID) -> AnswerKey? { keys[id] }

  /// The key that counts now, as a document.
  package func document(of id: ItemID) -> CanonicalJSON? { documents[id] }

  /// Whether there are results other than those of the room.
  package var hasResults: Bool { !corrections.isEmpty || isSignedLate }

  /// The result file as scores and signatures stand now; `leaf` gives leaf hashes of the first log.
  package func results(leaf: (Int) -> Digest32?) -> ResultsTable? {
    ResultsTable(state: room, plan: plan, leaf: leaf)
  }
}

extension Continuation {
  /// The scores that `corrected` would change, by candidate number.
  package func changes(
    by corrected: CorrectedKey
  ) throws(ContinuationRefusal) -> [ScoreChange] {
    guard !isWiped else { throw .wiped }
    guard let item = item(corrected.item) else { throw .itemNotUsed(corrected.item) }
    guard corrected.fits(item) else { throw .keyDoesNotFit(item.id) }
    guard corrected.json != document(of: item.id),
      corrections[item.id] != nil || corrected.keys != keys[item.id].map({ [$0] })
    else { throw .keyUnchanged(item.id) }
    var next = corrections
    next[item.id] = corrected
    let scoring = SheetScoring(plan: plan, keys: keys, items: items, corrections: next)
    var changes: [ScoreChange] = []
    for entry in room.sitters(plan.roster) {
      let session = room.session(entry.candidate)
      guard let paper = room.papers[entry.candidate], let handIn = session.handIn,
        let before = session.score,
        let after = try? scoring.event(
          for: paper, sheet: handIn.sheet, decisions: session.decisions)
      else { throw .scoring(entry.candidate) }
      if after != before { changes.append(ScoreChange(before: before, after: after)) }
    }
    return changes
  }

  /// The events of an approved correction: itself, every score that it changes, and the export of
  /// the results it leads to.
  package func events(
    of fix: KeyFixEvent, signatures: any SignatureCheck = Ed25519Check(),
    leaf: (Int) -> Digest32?
  ) throws(ContinuationRefusal) -> [RoomEvent] {
    guard let corrected = try? CorrectedKey(json: fix.new), corrected.item == fix.item else {
      throw .keyDoesNotFit(fix.item)
    }
    let changes = try changes(by: corrected)
    guard fix.old == document(of: fix.item) else { throw .keyUnchanged(fix.item) }
    guard !fix.reason.allSatisfy(\.isWhitespace) else { throw .noReason }
    try check(fix, signatures)
    return try exported([.keyFix(fix)] + changes.map { .score($0.after) }, leaf: leaf)
  }

  /// The events of a signature that comes late: itself, and the export of the results with it.
  package func events(
    of signature: SignatureEvent, leaf: (Int) -> Digest32?
  ) throws(ContinuationRefusal) -> [RoomEvent] {
    guard !isWiped else { throw .wiped }
    let candidate = signature.candidate
    let subject = room.subject(of: candidate)
    guard plan.roster[subject: candidate] != nil, [subject, subject.person].contains(candidate)
    else { throw .unknownCandidate(candidate) }
    guard SignatureStatus(rawValue: signature.status) != nil else { throw .notCanonical }
    guard room.session(subject).signature != signature.status else {
      throw .signatureUnchanged(candidate)
    }
    return try exported([.signature(signature)], leaf: leaf)
  }

  /// These events and the export of the results that they lead to.
  private func exported(
    _ events: [RoomEvent], leaf: (Int) -> Digest32?
  ) throws(ContinuationRefusal) -> [RoomEvent] {
    var next = self
    for event in events {
      next.apply(LoggedEvent(index: room.size, time: room.lastTime, event: event))
    }
    guard let table = next.results(leaf: leaf) else { throw .notFinished }
    return events + [
      .export(ExportEvent(name: BundlePath.continuationResults, sha: table.sha))
    ]
  }

  /// The approved erasure of people from a copy of the bundle.
  package func event(
    of erasure: ErasureEvent, signatures: any SignatureCheck = Ed25519Check()
  ) throws(ContinuationRefusal) -> RoomEvent {
    guard !isWiped else { throw .wiped }
    try check(erasure, signatures)
    return .erasure(erasure)
  }

  /// An approved wipe, the last event of all.
  package func event(
    of wipe: WipeEvent, signatures: any SignatureCheck = Ed25519Check()
  ) throws(ContinuationRefusal) -> RoomEvent {
    guard !isWiped else { throw .wiped }
    guard !wipe.what.allSatisfy(\.isWhitespace) else { throw .noReason }
    try check(wipe, signatures)
    return .wipe(wipe)
  }

  private func check(
    _ body: some ApprovedBody, _ signatures: any SignatureCheck
  ) throws(ContinuationRefusal) {
    guard let bytes = try? body.json.encoded(), bytes.count <= largestBody else {
      throw .notCanonical
    }
    do throws(ApprovalProblem) {
      try ApprovalRule.check(
        body, officials: officials, origin: origin, used: room.usedApprovals,
        signatures: signatures)
    } catch { throw .notApproved(error) }
  }
}
