import Assessment
import CanonicalBytes
import TransparencyLog

/// Follows the events of a continuation log by the second scorer, apart from ``Continuation``.
struct C1Walk {
  private let file: CaseFile
  private let log: CaseFile
  private var scoring: NaiveScoring
  /// The key of each item that counts: as committed, then as last corrected.
  private var documents: [ItemID: CanonicalJSON] = [:]
  private let usedItems: Set<ItemID>
  private var scores: [CandidateNumber: ScoreEvent] = [:]
  private var approvals: Set<ApprovalID> = []
  private var lastExport: Int?
  private var changedSinceExport = false
  private var isWiped = false
  /// The last signature of each candidate that came late.
  private var late: [CandidateNumber: String] = [:]
  private var erasures: [(index: Int, event: ErasureEvent)] = []
  /// Corrections seen.
  private(set) var fixes = 0
  /// Late signatures seen.
  private(set) var signatures = 0

  init(file: CaseFile, log: CaseFile, scoring: NaiveScoring) {
    (self.file, self.log, self.scoring) = (file, log, scoring)
    for line in file.bank ?? [] { documents[line.leaf.id] = line.opening?.key }
    usedItems = Set(file.book.sittings.values.flatMap { $0.paper?.items ?? [] })
    for (candidate, sitting) in file.book.sittings {
      scores[candidate] = sitting.scores.last?.score
    }
    for logged in file.events {
      if let body = logged.event.body as? any ApprovedBody { approvals.insert(body.aid) }
    }
  }

  mutating func take(_ logged: LoggedEvent, _ outcome: inout StepOutcome) {
    let (index, kind) = (logged.index, logged.event.body.kind.rawValue)
    if isWiped { outcome.find(.afterWipe, event: index, kind) }
    switch logged.event {
    case .genesis: if index > 0 { outcome.find(.genesisRepeated, event: index) }
    case .boot: break
    case .keyFix(let fix):
      checkApprovals(fix, index, &outcome)
      checkScored(before: index, &outcome)
      checkExported(before: index, &outcome)
      take(fix, index, &outcome)
    case .score(let score): take(score, index, &outcome)
    case .export(let export):
      checkScored(before: index, &outcome)
      check(export, index, &outcome)
      (lastExport, changedSinceExport) = (index, false)
    case .signature(let signature):
      checkExported(before: index, &outcome)
      take(signature, index, &outcome)
    case .erasure(let erasure):
      checkApprovals(erasure, index, &outcome)
      erasures.append((index, erasure))
    case .wipe(let wipe):
      checkApprovals(wipe, index, &outcome)
      isWiped = true
    case .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .paper, .paperOpen, .seat,
      .login, .lateAdmit, .start, .outage, .resume, .reschedule, .extend, .answer, .lateAnswer,
      .submit, .close, .end, .keyOpen, .mark, .incident, .decision, .redo, .message, .complaint,
      .clockCheck, .witness, .terminal, .release, .checkIn, .giveUp, .pause, .proceed, .settle:
      outcome.find(.continuationKind, event: index, kind)
    }
  }

  /// Checks what must hold at the end of the log; gives the results after every correction.
  func finish(_ outcome: inout StepOutcome) -> ResultsTable? {
    checkScored(before: nil, &outcome)
    let bytes = file.files[BundlePath.continuationResults]
    guard fixes > 0 || signatures > 0 || isChangeErased else {
      if bytes != nil { outcome.find(.fileExtra, BundlePath.continuationResults) }
      return nil
    }
    if lastExport == nil || changedSinceExport { outcome.find(.exportMissing) }
    let table = V15Results.table(file, scoring: scoring, late: late)
    if bytes == nil { outcome.find(.fileMissing, BundlePath.continuationResults) }
    if let bytes, let table, bytes != table.bytes {
      outcome.find(.resultsDiffer, V15Results.firstDifference(bytes, table.bytes))
    }
    return table
  }

  /// Whether what a result file is exported for may be among the erased events.
  private var isChangeErased: Bool { lastExport != nil && !log.erased.isEmpty }

  /// The act that made the bundle what it is; one that is logged but fits no file is a finding.
  func erasure(_ outcome: inout StepOutcome) -> LoggedErasure? {
    guard let last = erasures.last else { return nil }
    let found = erasures.last { LoggedErasure.isOf($0.event, file) }
    // Every label is one person: who is gone from the roster was named in an act.
    guard let found, let roster = file.roster,
      Set(erasures.prefix { $0.index <= found.index }.flatMap(\.event.who)).count
        == roster.erased.count
    else {
      outcome.find(.erasureDiffers, event: last.index)
      return nil
    }
    return LoggedErasure(index: found.index, by: found.event.approvals.map(\.by))
  }

  /// Whatever changed the results was followed by their export.
  private func checkExported(before index: Int, _ outcome: inout StepOutcome) {
    if changedSinceExport { outcome.find(.exportMissing, event: index) }
  }

  private mutating func checkApprovals(
    _ body: some ApprovedBody, _ index: Int, _ outcome: inout StepOutcome
  ) {
    do throws(ApprovalProblem) {
      try ApprovalRule.check(
        body, officials: file.genesis?.officials ?? [], origin: log.key.name, used: approvals,
        signatures: file.signatures)
    } catch { outcome.find(error, event: index) }
    approvals.insert(body.aid)
  }

  private mutating func take(
    _ fix: KeyFixEvent, _ index: Int, _ outcome: inout StepOutcome
  ) {
    let name = fix.item.rawValue
    fixes += 1
    changedSinceExport = true
    if fix.reason.allSatisfy(\.isWhitespace) {
      outcome.find(.keyFixReason, event: index, name)
    }
    // Papers of people who were erased are not there to be looked at.
    guard usedItems.contains(fix.item) || !file.erased.isEmpty, let item = file.items[fix.item]
    else {
      return outcome.find(.keyFixItem, event: index, name)
    }
    if fix.old != documents[fix.item] { outcome.find(.keyFixOld, event: index, name) }
    guard let members = fix.new.objectValue, members.count == 3, fix.new["t"] == "corrected",
      fix.new["i"] == .string(name), let keys = fix.new["keys"]?.arrayValue,
      Set(keys).count == keys.count,
      keys.allSatisfy({ (try? AnswerKey(canonical: $0))?.fits(item) ?? false })
    else { return outcome.find(.keyFixNew, event: index, name) }
    documents[fix.item] = fix.new
    scoring.fixes[fix.item] = keys
  }

  private mutating func take(
    _ signature: SignatureEvent, _ index: Int, _ outcome: inout StepOutcome
  ) {
    let name = signature.candidate.rawValue
    let candidate = signature.candidate
    let isNamed = candidate == candidate.person || candidate == file.book.subject(of: candidate)
    if file.roster?[subject: candidate] == nil || !isNamed {
      outcome.find(.candidateUnknown, event: index, name)
    }
    if SignatureStatus(rawValue: signature.status) == nil {
      outcome.find(.signatureStatus, event: index, name, signature.status)
    }
    signatures += 1
    changedSinceExport = true
    late[signature.candidate.person] = signature.status
  }

  private mutating func take(
    _ score: ScoreEvent, _ index: Int, _ outcome: inout StepOutcome
  ) {
    if score != expected(score.candidate) {
      outcome.find(.scoreDiffers, event: index, score.candidate.rawValue)
    }
    changedSinceExport = true
    scores[score.candidate] = score
  }

  /// Whoever a correction concerns has the score that it gives.
  private func checkScored(before index: Int?, _ outcome: inout StepOutcome) {
    guard fixes > 0, let roster = file.roster else { return }
    for entry in file.book.sitters(of: roster) where !file.isErased(entry) {
      if scores[entry.candidate] != expected(entry.candidate) {
        outcome.find(.scoreMissing, event: index, entry.candidate.rawValue)
      }
    }
  }

  private func expected(_ candidate: CandidateNumber) -> ScoreEvent? {
    let sitting = file.book[candidate]
    guard let handIn = sitting.handIn, let paper = sitting.paper, let genesis = file.genesis,
      file.roster?[subject: candidate] != nil, file.book.subject(of: candidate) == candidate
    else { return nil }
    let parts = sitting.decisions.compactMap { scoring.deduction(for: $0.what) }
    return scoring.event(
      candidate: candidate, form: paper.form, sheet: handIn.sheet, ruleSHA: genesis.ruleSHA,
      deduction: Fraction.total(parts))
  }

  private func check(_ export: ExportEvent, _ index: Int, _ outcome: inout StepOutcome) {
    guard file.erased.isEmpty else { return }
    let sha = V15Results.table(file, scoring: scoring, late: late)?.sha
    if export.name != BundlePath.continuationResults || export.sha != sha {
      outcome.find(.exportDiffers, event: index)
    }
  }
}
