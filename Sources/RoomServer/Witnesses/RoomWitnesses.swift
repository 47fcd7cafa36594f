import CanonicalBytes
import ExamSession
package import RoomAPI
import RoomClient
package import SessionStore
import TransparencyLog

/// Asks the witnesses of a room's policy for cosignatures, beside the room: never on its queue.
///
/// Heads over the opening, the papers, the closing and the final state are asked for at once, and
/// between them one every few minutes. A witness that does not answer is asked again; the room goes
/// on, and its log says when a witness falls silent and when it is back.
package actor RoomWitnesses {
  private let sequencer: RoomSequencer
  private let folder: ExamFolder
  private let policy: WitnessPolicy
  private let pace: WitnessPace
  private let transport = WitnessTransport()
  private var tree = HashTree()
  private var asked: [String: Asked] = [:]
  private var turn: Task<Void, Never>?
  private var evidenceLeft = 16

  /// When a witness was asked last, and what it is thought to know: never more than this log has.
  private struct Asked {
    var stage: WitnessStage
    var next: ContinuousClock.Instant
    var known: Int
  }

  package init(_ sequencer: RoomSequencer, folder: ExamFolder, pace: WitnessPace) throws {
    (self.sequencer, self.folder, self.pace) = (sequencer, folder, pace)
    policy = try folder.policy()
  }

  /// Runs until the task is cancelled; at once when no witness can be asked.
  package func run() async {
    while isAsking, !Task.isCancelled {
      await ask()
      try? await Task.sleep(for: pace.look)
    }
    if !isAsking {
      while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
    }
    await turn?.value
    await transport.close()
  }

  /// Asks every witness whose time has come, and returns when all have answered or timed out.
  package func ask() async {
    let before = turn
    let task = Task {
      await before?.value
      await self.round()
    }
    turn = task
    await task.value
  }

  /// Takes cosignature lines that came by another way; gives the size of the head they are under.
  package func accept(_ lines: String) async throws(Refusal) -> Int {
    guard let lines = try? CosignatureLines.parse(lines) else { throw Refusal(.malformed) }
    let found = await sequencer.maintained { room in
      (
        heads: try room.heads(), window: room.closingWindow,
        end: room.core.state.endIndex ?? .max
      )
    }
    guard let found else { throw Refusal(.stopping) }
    guard
      let taken = try? folder.accept(
        lines, heads: found.heads, policy: policy, window: found.window)
    else { throw Refusal(.badSignature) }
    for witness in policy.witnesses where taken.names.contains(witness.name) {
      let line = lines.first { witness.key.isNamed(in: $0) }
      if taken.size > found.end, let window = found.window,
        let seconds = line.flatMap({ Cosignature(bytes: $0.bytes) })?.time, !window.holds(seconds)
      {
        let answer = WitnessAnswer.untimely(seconds: window.distance(of: seconds))
        await log(witness.name, isOK: false, answer.detail)
      } else {
        await log(witness.name, isOK: true, "")
      }
    }
    return taken.size
  }

  private var isAsking: Bool { policy.witnesses.contains { $0.url != nil } }

  /// A witness and the head that it is asked for; no head when it has signed all that is asked.
  private struct Turn: Sendable {
    let witness: WitnessPolicy.Witness
    let head: StoredHead?
    let known: Int
  }

  private func round() async {
    let due = await dueWitnesses()
    guard !due.isEmpty else { return }
    let found = await sequencer.maintained { room in try room.witnessErrand() }
    guard let errand = found ?? nil, let last = errand.last, await grow(to: last.size) else {
      return
    }
    let turns = due.map { turn(of: $0, errand, upTo: last.size) }
    await withTaskGroup(of: (Turn, WitnessAnswer?).self) { group in
      for turn in turns {
        guard let url = turn.witness.url else { continue }
        let conversation = turn.head.flatMap { head in
          folder.note(of: head).map {
            WitnessConversation(transport, note: $0, size: head.size, tree: tree)
          }
        }
        group.addTask {
          (turn, await conversation?.ask(turn.witness.key, at: url, known: turn.known))
        }
      }
      for await (turn, answer) in group { await take(answer, turn, errand) }
    }
  }

  private func turn(
    of witness: WitnessPolicy.Witness, _ errand: WitnessErrand, upTo size: Int
  ) -> Turn {
    let known =
      asked[witness.name]?.known ?? folder.lastSize(cosignedBy: witness.key, upTo: size)
    let head = errand.head(forOneAt: known) { head in
      guard let note = folder.note(of: head),
        let seconds = Cosignature.time(by: witness.key, in: note)
      else { return false }
      return errand.window?.holds(seconds) ?? true
    }
    return Turn(witness: witness, head: head, known: known)
  }

  private func dueWitnesses() async -> [WitnessPolicy.Witness] {
    guard let stage = await sequencer.maintained({ room in room.witnessStage }) else { return [] }
    let now = ContinuousClock.now
    return policy.witnesses.filter { witness in
      guard witness.url != nil else { return false }
      guard let last = asked[witness.name] else { return true }
      return last.stage != stage || now >= last.next
    }
  }

  /// Adds the entries up to `size` to the tree; false when the room has stopped.
  private func grow(to size: Int) async -> Bool {
    while tree.size < size {
      let range = tree.size..<min(size, tree.size + 1_000)
      let leaves = await sequencer.maintained { room in
        Array(room.shown.tree.leaves[range.clamped(to: 0..<room.shown.tree.size)])
      }
      guard let leaves, !leaves.isEmpty else { return false }
      for leaf in leaves { tree.append(leaf) }
    }
    return true
  }

  /// Keeps a cosignature, or notes why there is none; `nil` when nothing was asked.
  private func take(_ answer: WitnessAnswer?, _ turn: Turn, _ errand: WitnessErrand) async {
    let name = turn.witness.name
    var answer = answer
    if case .cosigned(let line) = answer, let head = turn.head {
      answer = await keep(line, under: head, of: turn.witness, errand)
    }
    let isOK = answer?.isOK ?? true
    var known = turn.known
    if let head = turn.head, answer?.isSigned == true { known = head.size }
    // A size is only a claim: it decides what this witness is asked for, and nothing else.
    if case .ahead(let size) = answer, size <= errand.last?.size ?? 0 { known = size }
    asked[name] = Asked(
      stage: errand.stage, next: .now + wait(isOK: isOK, errand.stage), known: known)
    guard let answer, let head = turn.head else { return }
    if case .inconsistent = answer { keepEvidence(answer.detail, from: turn.witness, head) }
    if errand.stage != .final { await log(name, isOK: isOK, answer.detail) }
  }

  private func wait(isOK: Bool, _ stage: WitnessStage) -> Duration {
    switch stage {
    case .closing: pace.urgentRetry
    case .final: isOK ? pace.interval : pace.urgentRetry
    case .opening, .papers, .closed: isOK ? pace.interval : pace.retry
    }
  }

  /// Puts a line under its head; at the closing one whose time does not count is kept, but named.
  private func keep(
    _ line: NoteSignature, under head: StoredHead, of witness: WitnessPolicy.Witness,
    _ errand: WitnessErrand
  ) async -> WitnessAnswer {
    let now = await sequencer.maintained { room in room.closingWindow } ?? nil
    let window = errand.window == nil ? nil : now
    let names = try? folder.keep([line], under: head, policy: policy, window: window)
    guard names?.contains(witness.name) == true else { return .refused(status: 0) }
    guard let window, let seconds = Cosignature(bytes: line.bytes)?.time, !window.holds(seconds)
    else { return .cosigned(line) }
    return .untimely(seconds: window.distance(of: seconds))
  }

  private func log(_ name: String, isOK: Bool, _ detail: String) async {
    let event = WitnessEvent(name: name, isOK: isOK, detail: detail)
    _ = try? await sequencer.perform(.witness(event)) { _ in }
  }

  private func keepEvidence(
    _ said: String, from witness: WitnessPolicy.Witness, _ head: StoredHead
  ) {
    guard evidenceLeft > 0, let note = folder.note(of: head),
      let checkpoint = try? Checkpoint(text: note.text)
    else { return }
    evidenceLeft -= 1
    let size = folder.lastSize(cosignedBy: witness.key, upTo: head.size)
    let evidence = WitnessEvidence(
      origin: checkpoint.origin, first: folder.cosigned(size: size) ?? "", second: head.note,
      proof: (try? tree.consistencyProof(from: size, to: head.size)) ?? [],
      witness: witness.name, said: said)
    _ = try? evidence.write(in: folder)
  }
}
