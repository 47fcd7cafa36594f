import ExamSession
import TransparencyLog

extension Simulation {
  /// Milliseconds: between two heads, after a failure, when a room waits, until an answer is late.
  private static let interval = 240_000
  private static let retry = 15_000
  private static let urgentRetry = 2_000
  private static let patienceWithWitness = 3_000

  /// The process asks its witness for the head that is due, if one is.
  mutating func askWitness(_ process: Int) {
    guard server?.process == process, let witnessing = server?.witnessing else { return }
    agenda.add(.witnessDue(process: process), at: now + 1_000)
    let stage = witnessStage
    let isDue = witnessing.stage != stage || now >= witnessing.next
    guard witnessing.question == nil, isDue, let note = due(stage) else { return }
    server?.witnessing.stage = stage
    server?.witnessing.head = note
    server?.witnessing.turns = 0
    ask(from: witnessing.known)
  }

  private var witnessStage: Witnessing.Stage {
    if server?.core.state.isExported == true { return .final }
    guard let end = server?.core.state.endIndex else { return .papers }
    return disk.isWitnessed(end + 1) ? .closed : .closing
  }

  /// The head to ask for: at the closing always the same one, otherwise that of the whole log.
  private mutating func due(_ stage: Witnessing.Stage) -> SignedNote? {
    guard stage == .closing, let end = server?.core.state.endIndex else {
      return disk.sign(exam.signer)
    }
    let floor = max(end + 1, server?.witnessing.known ?? 0)
    let size = disk.notes.keys.filter { $0 >= floor }.min()
    return size.flatMap { disk.notes[$0] } ?? disk.sign(exam.signer)
  }

  private mutating func ask(from known: Int) {
    guard let note = server?.witnessing.head, let head = try? Checkpoint(text: note.text) else {
      return
    }
    questions += 1
    let old = known <= head.size ? known : 0
    guard let proof = try? disk.tree.consistencyProof(from: old, to: head.size),
      let request = try? AddCheckpoint(oldSize: old, proof: proof, note: note)
    else { return }
    server?.witnessing.question = questions
    server?.witnessing.turns += 1
    ledger.show(head.size, head.root)
    trace.note(now, "witness is asked for \(head.size) from \(old)")
    let (process, question) = (processes, questions)
    agenda.add(
      .witnessAnswers(process: process, question: question, .silent),
      at: now + Self.patienceWithWitness)
    let isSlow = !isCalm && dice.hits(200)
    agenda.add(
      .witnessHears(process: process, question: question, request),
      at: now + (isSlow ? dice.within(500...8_000) : latency()))
  }

  /// The witness decides: what it knows changes before its line leaves.
  mutating func witnessHears(_ process: Int, _ question: Int, _ request: AddCheckpoint) {
    guard witness.awayUntil <= now || isCalm else { return }
    let word: WitnessWord
    do throws(WitnessRefusal) {
      let seconds = (SimulatedExam.start - start + now) / 1_000
      word = .cosigned(try witness.take(request, seconds: seconds))
      ledger.show(request.checkpoint.size, request.checkpoint.root, isCosigned: true)
    } catch {
      word = .refused(error)
      if error.isEvidence { notice(.forkSeen, "witness, \(request.checkpoint.size)") }
    }
    if !isCalm, dice.hits(weather.lost) { return }
    let isSlow = !isCalm && dice.hits(100)
    agenda.add(
      .witnessAnswers(process: process, question: question, word),
      at: now + (isSlow ? dice.within(500...8_000) : latency()))
  }

  /// The witness's answer, or the end of the patience with it.
  mutating func witnessSays(_ process: Int, _ question: Int, _ word: WitnessWord) {
    guard server?.process == process, server?.witnessing.question == question,
      let note = server?.witnessing.head, let head = try? Checkpoint(text: note.text)
    else { return }
    server?.witnessing.question = nil
    switch word {
    case .cosigned(let line):
      counts[.cosigned] += 1
      disk.keep(line, under: head.size, of: exam.witness.verifierKey)
      trace.note(now, "witness cosigned \(head.size)")
      server?.witnessing.known = head.size
      // The head asked for while the end became durable does not hold it.
      let isUrgent = server?.witnessing.stage == .closing
      heard(isOK: true, "", after: isUrgent ? Self.urgentRetry : Self.interval)
    case .refused(.otherSize(let known)):
      server?.witnessing.known = known
      if known <= head.size, (server?.witnessing.turns ?? 0) < 2 { return ask(from: known) }
      heard(isOK: false, "ahead \(known)", after: Self.urgentRetry)
    case .refused(let refusal):
      heard(isOK: false, "status \(refusal.status)", after: Self.retry)
    case .silent:
      counts[.witnessSilent] += 1
      let isUrgent = model.isEnded
      heard(isOK: false, "timed_out", after: isUrgent ? Self.urgentRetry : Self.retry)
    }
  }

  private mutating func heard(isOK: Bool, _ detail: String, after milliseconds: Int) {
    server?.witnessing.next = now + milliseconds
    guard server?.isServing == true, !model.isExported else { return }
    let event = WitnessEvent(name: "w", isOK: isOK, detail: detail)
    server?.waiting.append(.own(.witness(event)))
    startGroup()
  }
}
