import Assessment
import CandidateUI
import CanonicalBytes
import ExamSession
import RoomAPI
import TransparencyLog

extension Simulation {
  /// Once a second somebody looks: ends the storm, exports the results, and sees when all is over.
  mutating func look() {
    agenda.add(.look, at: now + 1_000)
    for number in terminals.indices { watch(number) }
    supervise()
    if isCalm {
      for number in terminals.indices { terminals[number].linkDownUntil = 0 }
    }
    if model.isEnded, !isExporting, model.sittings.values.allSatisfy(\.isScored) {
      isExporting = true
      schedule(.export, at: now + dice.within(1_000...5_000))
    }
    let isPatient = now < calmAt + lag + Self.patience
    if !isPatient || (isFinished && waitingTerminals().isEmpty) { isOver = true }
  }

  /// Notices a terminal that keeps something unsaved for long although nothing is in its way.
  private mutating func watch(_ number: Int) {
    let candidate = CandidateNumber(terminals[number].client.candidate)
    let isFree =
      terminals[number].isOn && terminals[number].linkDownUntil <= now
      && server?.isServing == true
    let isWaiting =
      Self.working.contains(terminals[number].state.step)
      && terminals[number].state.keptResponses == nil
      && (server?.clock.time(at: now) ?? model.start) < model.deadline(candidate)
    terminals[number].secondsUnsaved =
      isFree && isWaiting ? terminals[number].secondsUnsaved + 1 : 0
    if terminals[number].secondsUnsaved == weather.longestUnsaved {
      notice(.neverSaved, "\(name(number)), candidate \(candidate)")
    }
  }

  /// Whether the results are out and the witness has seen the last head.
  private var isFinished: Bool { model.isExported && disk.isWitnessed(disk.size) }

  /// The machines whose candidate has not been told how it ended, and those that wait for nobody
  /// and do not say so.
  private func waitingTerminals() -> [Int] {
    terminals.indices.filter { number in
      guard terminals[number].isOn else { return true }
      let step = terminals[number].state.step
      return terminals[number].person == nil ? !Self.restful.contains(step) : step != .result
    }
  }

  /// Where a machine may stay that nobody sits at.
  private static let restful: Set<Step> = [.login, .identity, .rules, .seatLost, .result]

  /// What the terminal shows against the log, after an answer that it has taken in.
  mutating func checkScreen(of number: Int) {
    let candidate = CandidateNumber(terminals[number].client.candidate)
    guard Self.working.contains(terminals[number].state.step),
      model[candidate].seats.last?.key == terminals[number].client.key.publicKey,
      let shown = terminals[number].state.keptResponses
    else { return }
    let isTrue = [false, true].contains { all in
      let logged = model.responses(candidate, all: all).filter { !$0.value.isEmpty }
      return logged.count == shown.count
        && logged.allSatisfy { shown[$0.key.rawValue] == $0.value }
    }
    if isTrue { return }
    notice(.screenUntrue, "\(name(number)), candidate \(candidate)")
  }

  /// Where a terminal shows its paper.
  private static let working: Set<Step> = [.question, .overview, .handIn]

  /// What the run comes to.
  mutating func conclude() -> RunReport {
    if !isFinished { notice(.neverEnds, "ended \(model.isEnded), size \(disk.size)") }
    for number in waitingTerminals() {
      notice(.neverTold, "\(name(number)) shows \(terminals[number].state.view)")
    }
    let check = HistoryCheck(ledger: ledger, disk: disk, model: model)
    let all = violations + model.violations + check.violations()
    counts[.signaturesChecked] = signatures.checked
    counts[.virtualSeconds] = now / 1_000
    trace.note(now, "over: \(disk.size) events, root \(disk.root.base64)")
    for violation in all {
      trace.note(now, "violation \(violation.rule.rawValue): \(violation.detail)")
    }
    return RunReport(
      seed: settings.seed, size: exam.size, violations: all, counts: counts,
      clockError: clockError, root: disk.root,
      trace: trace.text, bundle: bundle())
  }

  private func bundle() -> BundleFiles? {
    guard exam.isReal, let server, isFinished else { return nil }
    var heads = disk.notes
    for (size, note) in disk.cosigned { heads[size] = note }
    return try? BundleWriter.files(
      BundleContents(
        entries: disk.entries, bodies: disk.lines,
        heads: heads.sorted { $0.key < $1.key }.map { ($0.key, $0.value.serialised) },
        bank: exam.bank.lines, blueprint: exam.documents.blueprint, rule: exam.documents.rule,
        roster: exam.documents.roster, results: results(server)))
  }
}
