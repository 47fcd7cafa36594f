import CanonicalBytes
package import ExamSession
import RoomClient
package import SessionStore
import TransparencyLog

/// Before a room is served: nobody outside may know more of its log than the folder does.
package struct WitnessedStart: Sendable {
  private let folder: ExamFolder
  private let policy: WitnessPolicy
  private let key: NoteVerifierKey
  private let heads: [StoredHead]
  private let tree: HashTree

  /// Holds the log against the kept heads and against every witness that can be reached, and
  /// refuses an older copy and a rewritten log; the evidence is kept. Nothing is signed.
  ///
  /// What a witness says of its own size is signed by nobody. So the room may be served `despite`
  /// the witnesses of these policy names; what they said is given back, for the log. Against a kept
  /// head there is no such way. Does nothing when nobody ever cosigned and no witness can be asked.
  @discardableResult
  package static func check(
    _ folder: ExamFolder, despite names: [String] = []
  ) async throws -> [WitnessEvent] {
    _ = try folder.signer()
    let policy = try folder.policy()
    for name in names where !policy.witnesses.contains(where: { $0.name == name }) {
      throw HeadRequest.Problem.noWitness(name)
    }
    guard policy.witnesses.contains(where: { $0.url != nil }) || !folder.cosignedSizes().isEmpty
    else { return [] }
    let start = try WitnessedStart(folder, policy)
    try start.checkKept()
    let transport = WitnessTransport()
    let answers = await start.answers(transport)
    await transport.close()
    return try start.judge(answers, despite: names)
  }

  private init(_ folder: ExamFolder, _ policy: WitnessPolicy) throws {
    (self.folder, self.policy) = (folder, policy)
    key = try folder.logKey()
    var leaves: [Digest32] = []
    let reader = try EventLogReader.open(at: folder.path(ExamPath.log)) {
      leaves += $0.map(\.leaf)
    }
    heads = reader.heads
    try reader.close()
    tree = HashTree(leaves)
  }

  private func checkKept() throws {
    for size in folder.cosignedSizes() {
      guard let text = folder.cosigned(size: size), let note = try? SignedNote(parsing: text),
        let head = try? Checkpoint(note, signedBy: key)
      else { continue }
      if head.size <= tree.size, (try? tree.root(size: head.size)) == head.root { continue }
      let ours = heads.last { $0.size <= head.size }?.note ?? ""
      let evidence = WitnessEvidence(origin: head.origin, first: text, second: ours)
      throw WitnessConflict.keptHead(size: head.size, evidence: try evidence.write(in: folder))
    }
  }

  private typealias Answers = [(witness: WitnessPolicy.Witness, answer: WitnessAnswer)]

  private func answers(_ transport: WitnessTransport) async -> Answers {
    guard let head = heads.last, let note = folder.note(of: head) else { return [] }
    let conversation = WitnessConversation(transport, note: note, size: head.size, tree: tree)
    return await withTaskGroup(of: (WitnessPolicy.Witness, WitnessAnswer).self) { group in
      for witness in policy.witnesses {
        guard let url = witness.url else { continue }
        let known = folder.lastSize(cosignedBy: witness.key, upTo: head.size)
        group.addTask {
          (witness, await conversation.ask(witness.key, at: url, known: known))
        }
      }
      var answers: Answers = []
      for await answer in group { answers.append(answer) }
      return answers
    }
  }

  /// Keeps what was cosigned, and gives what the witnesses that are to be passed over said.
  private func judge(_ answers: Answers, despite names: [String]) throws -> [WitnessEvent] {
    guard let head = heads.last else { return [] }
    var overruled: [WitnessEvent] = []
    for (witness, answer) in answers {
      if case .cosigned(let line) = answer {
        _ = try folder.keep([line], under: head, policy: policy)
      }
      guard let conflict = try conflict(head, witness, answer) else { continue }
      guard names.contains(witness.name) else { throw conflict }
      overruled.append(
        WitnessEvent(name: witness.name, isOK: false, detail: "despite \(answer.detail)"))
    }
    return overruled.sorted { $0.name < $1.name }
  }

  private func conflict(
    _ head: StoredHead, _ witness: WitnessPolicy.Witness, _ answer: WitnessAnswer
  ) throws -> WitnessConflict? {
    switch answer {
    case .ahead(let size):
      .ahead(
        witness: witness.name, theirs: size, ours: head.size,
        evidence: try evidence(head, witness, answer, size))
    case .inconsistent(let size):
      .inconsistent(
        witness: witness.name, size: size, evidence: try evidence(head, witness, answer, size))
    case .cosigned, .untimely, .refused, .badLine, .silent: nil
    }
  }

  private func evidence(
    _ head: StoredHead, _ witness: WitnessPolicy.Witness, _ answer: WitnessAnswer, _ size: Int
  ) throws -> String {
    let proof = (try? tree.consistencyProof(from: size, to: head.size)) ?? []
    return try WitnessEvidence(
      origin: key.name, first: folder.cosigned(size: size) ?? "", second: head.note,
      proof: proof, witness: witness.name, said: answer.detail
    ).write(in: folder)
  }
}
