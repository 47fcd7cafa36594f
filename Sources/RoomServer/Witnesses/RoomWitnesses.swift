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

  /// When a witness was asked last, and what it is thought to know.
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
    guard let heads = await sequencer.maintained({ room in try room.log.heads() }) else {
      throw Refusal(.stopping)
    }
    guard let taken = try? folder.accept(lines, heads: heads, policy: policy) else {
      throw Refusal(.badSignature)
    }
    for name in taken.names { await log(name, isOK: true, "") }
    return taken.size
  }

  private var isAsking: Bool { policy.witnesses.contains { $0.url != nil } }

  private func round() async {
    let due = await dueWitnesses()
    guard !due.isEmpty else { return }
    let known = asked.values.map(\.known).max() ?? 0
    let found = await sequencer.maintained { room in try room.witnessErrand(known: known) }
    guard let errand = found ?? nil, await grow(to: errand.head.size),
      let note = folder.note(of: errand.head)
    else { return }
    let conversation = WitnessConversation(
      transport, note: note, size: errand.head.size, tree: tree)
    await withTaskGroup(of: (String, WitnessAnswer?).self) { group in
      for witness in due {
        let known =
          asked[witness.name]?.known
          ?? folder.lastSize(cosignedBy: witness.key, upTo: errand.head.size)
        guard let url = witness.url else { continue }
        let isDone = Cosignature.time(by: witness.key, in: note) != nil
        group.addTask {
          (witness.name, isDone ? nil : await conversation.ask(witness.key, at: url, known: known))
        }
      }
      for await (name, answer) in group { await take(answer, from: name, errand) }
    }
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
        try room.log.events(range).map { MerkleTree.leafHash($0.entry) }
      }
      guard let leaves, !leaves.isEmpty else { return false }
      for leaf in leaves { tree.append(leaf) }
    }
    return true
  }

  /// Keeps a cosignature, or notes why there is none; `nil` when the witness had cosigned before.
  private func take(
    _ answer: WitnessAnswer?, from name: String, _ errand: WitnessErrand
  ) async {
    var answer = answer
    if case .cosigned(let line) = answer {
      let names = try? folder.keep([line], under: errand.head, policy: policy)
      if names?.contains(name) != true { answer = .refused(status: 0) }
    }
    let isOK = answer?.isOK ?? true
    let isUrgent = errand.stage == .closing || errand.stage == .final
    let wait = isOK ? pace.interval : isUrgent ? pace.urgentRetry : pace.retry
    var known = isOK ? errand.head.size : asked[name]?.known ?? 0
    if case .ahead(let size) = answer { known = size }
    asked[name] = Asked(stage: errand.stage, next: .now + wait, known: known)
    if case .inconsistent = answer { keepEvidence(answer?.detail ?? "", from: name, errand) }
    if errand.stage != .final { await log(name, isOK: isOK, answer?.detail ?? "") }
  }

  private func log(_ name: String, isOK: Bool, _ detail: String) async {
    let event = WitnessEvent(name: name, isOK: isOK, detail: detail)
    _ = try? await sequencer.perform(.witness(event)) { _ in }
  }

  private func keepEvidence(_ said: String, from name: String, _ errand: WitnessErrand) {
    guard let witness = policy.witnesses.first(where: { $0.name == name }),
      let note = folder.note(of: errand.head), let head = try? Checkpoint(text: note.text)
    else { return }
    let size = folder.lastSize(cosignedBy: witness.key, upTo: errand.head.size)
    let evidence = WitnessEvidence(
      origin: head.origin, first: folder.cosigned(size: size) ?? "", second: errand.head.note,
      proof: (try? tree.consistencyProof(from: size, to: errand.head.size)) ?? [],
      witness: name, said: said)
    _ = try? evidence.write(in: folder)
  }
}
