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
  private var generator = SystemRandomNumberGenerator()

  init(draft: ExamDraft, start: Date, policy: String?) {
    self.draft = draft
    self.start = start
    policyPath = policy
  }

  /// Writes the folder beside its final place and moves it there, so that it is whole or absent.
  mutating func write(to output: String) throws -> CommittedExam {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: output) else { throw ExamFolderFailure.exists(path: output) }
    let policy = try policyBytes()
    let trimmed = output.hasSuffix("/") ? String(output.dropLast()) : output
    let temporary = "\(trimmed).\(UUID().uuidString.prefix(8)).partial"
    defer { try? manager.removeItem(atPath: temporary) }
    for name in ["", "/public", "/private", "/mirror"] {
      try manager.createDirectory(
        atPath: temporary + name, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let folder = ExamFolder(temporary)
    let made = try fill(folder, policy: policy, output: trimmed)
    try manager.moveItem(atPath: temporary, toPath: output)
    return made
  }

  private mutating func fill(
    _ folder: ExamFolder, policy: [UInt8], output: String
  ) throws -> CommittedExam {
    let definition = draft.definition
    let (items, keys) = try commitments()
    let documents = try documents(items, policy: policy)
    let logKey = Curve25519.Signing.PrivateKey()
    guard let seed = Digest32(Array(logKey.rawRepresentation)) else {
      throw CouldNot("log key")
    }
    let signer = try NoteSigner(name: definition.origin, type: .ed25519, seed: seed)
    let shares = definition.seedParties.map { SeedRevealEvent(party: $0, share: random()) }
    let codes = roomCodes()
    for (bytes, path) in documents { try folder.put(bytes, path) }
    try folder.put(Array((signer.verifierKey.vkey + "\n").utf8), ExamPath.vkey)
    try folder.put(lines: items.map(\.json), ExamPath.items)
    try folder.put(lines: keys.map(\.json), ExamPath.keys)
    try folder.put(
      try CanonicalJSON.array(shares.map(\.json)).encoded(), ExamPath.seed)
    try folder.put(try codes.json.encoded(), ExamPath.codes)
    try folder.put(Array((seed.base64 + "\n").utf8), ExamPath.logKey)
    let genesis = try genesis(items, documents, shares: shares, log: signer.verifierKey.vkey)
    let head = try begin(folder, genesis: genesis, signer: signer)
    let description = ExamDescription(
      exam: definition.exam, origin: definition.origin, room: definition.room,
      title: definition.title, part: definition.part)
    try folder.put(try description.json.encoded(), ExamPath.description)
    return CommittedExam(
      exam: definition.exam, origin: definition.origin, folder: output,
      vkey: signer.verifierKey.vkey, items: items.count, paper: draft.blueprint.items,
      candidates: draft.roster.entries.count, exempt: draft.roster.exemptions.count, start: start,
      checkpoint: head, codes: codes)
  }

  /// The documents that genesis names by hash, once they make a plan, with where they lie.
  private func documents(
    _ items: [CommittedItem], policy: [UInt8]
  ) throws -> [(bytes: [UInt8], path: String)] {
    let blueprint = try draft.blueprint.canonicalBytes()
    let rule = try draft.profile.ruleBytes()
    let roster = try draft.roster.json.encoded()
    _ = try ExamPlan(blueprint: blueprint, rule: rule, roster: roster, items: items)
    return [
      (blueprint, ExamPath.blueprint), (rule, ExamPath.rule), (roster, ExamPath.roster),
      (policy, ExamPath.policy),
    ]
  }

  private func genesis(
    _ items: [CommittedItem], _ documents: [(bytes: [UInt8], path: String)],
    shares: [SeedRevealEvent], log: String
  ) throws -> GenesisEvent {
    func sha(_ path: String) -> String {
      Digest32(hashing: documents.first { $0.path == path }?.bytes ?? []).hex
    }
    let definition = draft.definition
    let root = MerkleTree.root(
      try items.map { MerkleTree.leafHash(try $0.leaf.canonicalBytes()) })
    return GenesisEvent(
      exam: definition.exam, origin: definition.origin, room: definition.room, log: log,
      policySHA: sha(ExamPath.policy), imageSHA: "", bank: root,
      blueprintSHA: sha(ExamPath.blueprint), rosterSHA: sha(ExamPath.roster),
      ruleSHA: sha(ExamPath.rule), formsSHA: "",
      times: ExamTimes(
        start: LogTime(milliseconds: Int(start.timeIntervalSince1970 * 1_000)),
        minutes: draft.blueprint.minutes),
      seedCommits: shares.map {
        SeedCommitment(
          party: $0.party,
          commitment: DrawSeed.shareCommitment(party: $0.party, share: $0.share.bytes))
      }, sealed: [], officials: draft.officials, prev: "")
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

  private mutating func commitments() throws -> ([CommittedItem], [CommittedKey]) {
    var items: [CommittedItem] = []
    var keys: [CommittedKey] = []
    for record in draft.bank.approved.sorted(by: { $0.item.id < $1.item.id }) {
      let (salt, keySalt) = (random(), random())
      let leaf = try BankLeaf(record: record, salt: salt, keySalt: keySalt)
      items.append(CommittedItem(leaf: leaf, item: record.item, salt: salt))
      keys.append(CommittedKey(key: record.key, salt: keySalt))
    }
    return (items, keys)
  }

  private func policyBytes() throws -> [UInt8] {
    guard let policyPath else { return Array("quorum none\n".utf8) }
    let bytes = try SourceFiles.file(policyPath).bytes
    let policy = try WitnessPolicy(text: String(decoding: bytes, as: UTF8.self))
    guard policy.quorum == nil else { throw WitnessesNotAsked() }
    return bytes
  }

  private mutating func roomCodes() -> RoomCodes {
    var codes: [CandidateNumber: String] = [:]
    for entry in draft.roster.entries { codes[entry.candidate] = code(8) }
    return RoomCodes(
      accessCodes: codes, roomCode: code(8), proctorToken: Hex.encode(random().bytes))
  }

  /// So many characters of base32, five random bits each.
  private mutating func code(_ count: Int) -> String {
    Crockford.encode(random().bytes, count: count)
  }

  private mutating func random() -> Digest32 {
    Digest32(hashing: (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}
