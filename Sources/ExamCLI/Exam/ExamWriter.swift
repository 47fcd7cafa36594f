import Assessment
import CanonicalBytes
import Crypto
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

/// Makes an exam's folder from a sound draft: commitments, secrets, and the log with its genesis.
struct ExamWriter {
  private let draft: ExamDraft
  private let start: Date
  private let policyPath: String?
  private let commonCode: String?
  private var generator = SystemRandomNumberGenerator()

  /// With a `commonCode` that is everybody's access code and the room's; else each has its own.
  init(draft: ExamDraft, start: Date, policy: String?, commonCode: String? = nil) {
    self.draft = draft
    self.commonCode = commonCode
    self.start = start
    policyPath = policy
  }

  /// Writes the folder beside its final place and moves it there, so that it is whole or absent.
  mutating func write(to output: String) throws -> CommittedExam {
    let policy = try policyBytes()
    let bank = try Bank(draft.bank)
    return try NewFolder.make(output, folders: bank.folders) { folder in
      try fill(folder, bank, policy: policy, output: NewFolder.trimmed(output))
    }
  }

  /// What is committed of the items: in clear, or as it was sealed.
  private struct Bank {
    let leaves: [BankLeaf]
    let clear: CommittedBank?
    let sealed: SealedFolder?

    init(_ bank: ExamBank) throws {
      switch bank {
      case .authored(let bank):
        let made = try CommittedBank(bank)
        (leaves, clear, sealed) = (made.items.map(\.leaf), made, nil)
      case .sealed(let folder): (leaves, clear, sealed) = (folder.leaves, nil, folder)
      }
    }

    var folders: [String] {
      ["public", "private", "mirror"] + (sealed == nil ? [] : [ExamPath.sealed])
    }

    func put(into folder: ExamFolder) throws {
      if let clear {
        try folder.put(lines: clear.items.map(\.json), ExamPath.items)
        try folder.put(lines: clear.keys.map(\.json), ExamPath.keys)
      }
      guard let sealed else { return }
      try folder.put(lines: leaves.map(\.json), ExamPath.bank)
      for file in sealed.files { try folder.put(file.bytes, "\(ExamPath.sealed)/\(file.name)") }
    }
  }

  private mutating func fill(
    _ folder: ExamFolder, _ bank: Bank, policy: [UInt8], output: String
  ) throws -> CommittedExam {
    let definition = draft.definition
    let documents = try documents(bank, policy: policy)
    let logKey = Curve25519.Signing.PrivateKey()
    guard let seed = Digest32(Array(logKey.rawRepresentation)) else {
      throw CouldNot("log key")
    }
    let signer = try NoteSigner(name: definition.origin, type: .ed25519, seed: seed)
    let (promises, shares) = try seedParties()
    let codes = roomCodes()
    for (bytes, path) in documents { try folder.put(bytes, path) }
    try folder.put(Array((signer.verifierKey.vkey + "\n").utf8), ExamPath.vkey)
    try bank.put(into: folder)
    try folder.put(
      try CanonicalJSON.array(shares.map(\.json)).encoded(), ExamPath.seed)
    try folder.put(try codes.json.encoded(), ExamPath.codes)
    try folder.put(Array((seed.base64 + "\n").utf8), ExamPath.logKey)
    let genesis = try genesis(bank, documents, promises, log: signer.verifierKey.vkey)
    let head = try begin(folder, genesis: genesis, signer: signer)
    let description = ExamDescription(
      exam: definition.exam, origin: definition.origin, room: definition.room,
      title: definition.title, part: definition.part)
    try folder.put(try description.json.encoded(), ExamPath.description)
    return CommittedExam(
      exam: definition.exam, origin: definition.origin, folder: output,
      vkey: signer.verifierKey.vkey, bankRoot: genesis.bank.base64, items: bank.leaves.count,
      paper: draft.blueprint.items,
      candidates: draft.roster.entries.count, exempt: draft.roster.exemptions.count, start: start,
      checkpoint: head, codes: codes, ceremony: bank.sealed?.ceremony)
  }

  /// What genesis promises of each party's share, and the shares that are made here.
  private mutating func seedParties() throws -> ([SeedCommitment], [SeedRevealEvent]) {
    var promises: [SeedCommitment] = []
    var shares: [SeedRevealEvent] = []
    for party in draft.definition.seedParties {
      if let text = party.commitment {
        guard let commitment = Base64.decode(text).flatMap({ Digest32($0) }) else {
          throw CouldNot("\(party.name): commit")
        }
        promises.append(SeedCommitment(party: party.name, commitment: commitment))
      } else {
        let share = SeedRevealEvent(party: party.name, share: random())
        shares.append(share)
        promises.append(
          SeedCommitment(
            party: party.name,
            commitment: DrawSeed.shareCommitment(party: party.name, share: share.share.bytes)))
      }
    }
    return (promises, shares)
  }

  /// The documents that genesis names by hash, once they make a plan, with where they lie.
  private func documents(
    _ bank: Bank, policy: [UInt8]
  ) throws -> [(bytes: [UInt8], path: String)] {
    let blueprint = try draft.blueprint.canonicalBytes()
    let rule = try draft.profile.ruleBytes()
    let roster = try draft.roster.json.encoded()
    if let sealed = bank.sealed {
      _ = try ExamPlan(
        blueprint: blueprint, rule: rule, roster: roster, leaves: bank.leaves,
        ceremony: sealed.ceremony)
    } else {
      _ = try ExamPlan(
        blueprint: blueprint, rule: rule, roster: roster, items: bank.clear?.items ?? [])
    }
    return [
      (blueprint, ExamPath.blueprint), (rule, ExamPath.rule), (roster, ExamPath.roster),
      (policy, ExamPath.policy),
    ]
  }

  private func genesis(
    _ bank: Bank, _ documents: [(bytes: [UInt8], path: String)], _ promises: [SeedCommitment],
    log: String
  ) throws -> GenesisEvent {
    func sha(_ path: String) -> String {
      Digest32(hashing: documents.first { $0.path == path }?.bytes ?? []).hex
    }
    let definition = draft.definition
    let root = MerkleTree.root(
      try bank.leaves.map { MerkleTree.leafHash(try $0.canonicalBytes()) })
    let sealed = bank.sealed?.files.map {
      SealedFile(name: $0.name, sha: Digest32(hashing: $0.bytes).hex)
    }
    return GenesisEvent(
      exam: definition.exam, origin: definition.origin, room: definition.room, log: log,
      policySHA: sha(ExamPath.policy), imageSHA: "", bank: root,
      blueprintSHA: sha(ExamPath.blueprint), rosterSHA: sha(ExamPath.roster),
      ruleSHA: sha(ExamPath.rule), formsSHA: "",
      times: ExamTimes(
        start: LogTime(milliseconds: Int(start.timeIntervalSince1970 * 1_000)),
        minutes: draft.blueprint.minutes),
      seedCommits: promises, sealed: sealed ?? [], officials: draft.officials, prev: "")
  }

  private func begin(
    _ folder: ExamFolder, genesis: GenesisEvent, signer: NoteSigner
  ) throws -> String {
    let log = try EventLog.create(
      at: folder.path(ExamPath.log), mirror: folder.path(ExamPath.mirror))
    let now = LogTime(milliseconds: Int(Date.now.timeIntervalSince1970 * 1_000))
    let event = LoggedEvent(index: 0, time: now, event: .genesis(genesis))
    _ = try log.append([try event.pending()])
    let head = try log.signHead(origin: genesis.origin, signer: signer)
    try log.close()
    return head
  }

  private func policyBytes() throws -> [UInt8] {
    guard let policyPath else { return Array("quorum none\n".utf8) }
    let bytes = try SourceFiles.file(policyPath).bytes
    _ = try WitnessPolicy(text: String(decoding: bytes, as: UTF8.self))
    return bytes
  }

  private mutating func roomCodes() -> RoomCodes {
    var codes: [CandidateNumber: String] = [:]
    for entry in draft.roster.entries {
      codes[entry.candidate] = commonCode ?? code(8)
    }
    return RoomCodes(
      accessCodes: codes, roomCode: commonCode ?? code(8), proctorToken: Hex.encode(random().bytes))
  }

  /// So many characters of base32, five random bits each.
  private mutating func code(_ count: Int) -> String {
    Crockford.encode(random().bytes, count: count)
  }

  private mutating func random() -> Digest32 {
    Digest32.random(using: &generator)
  }
}
