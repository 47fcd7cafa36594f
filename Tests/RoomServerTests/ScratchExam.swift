import Assessment
import CanonicalBytes
import Crypto
import ExamSession
import Foundation
import SessionStore
import Testing
import TransparencyLog

/// An exam's folder for one test, as `exam commit` leaves it; removed with this object.
final class ScratchExam: Sendable {
  static let origin = "thi.example.vn/2026-thu/p01"

  let folder: ExamFolder
  let bank: ScratchBank
  /// `nil` when questions and keys lie in clear.
  let sealing: ScratchSealing?
  let codes: RoomCodes
  let vkey: String
  let start: LogTime
  private let root: String

  /// An exam that started a second ago, on `bank` or the usual one, under this witness policy.
  init(
    candidates: Int = 3, minutes: Int = 60, bank: ScratchBank? = nil,
    policy: String = "quorum none\n", sealing: ScratchSealing? = nil
  ) throws {
    self.sealing = sealing
    root = FileManager.default.temporaryDirectory.path + "/khoathi-room-" + UUID().uuidString
    folder = ExamFolder(root + "/exam")
    for name in ["public", "private", "mirror"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
    self.bank = try bank ?? ScratchBank()
    let numbers = (1...candidates).map(Self.number)
    codes = RoomCodes(
      accessCodes: Dictionary(
        uniqueKeysWithValues: numbers.map { (CandidateNumber($0), Self.code("access \($0)")) }),
      roomCode: Self.code("room"), proctorToken: Digest32(hashing: Array(root.utf8)).hex)
    let now = Int(Date.now.timeIntervalSince1970 * 1_000)
    start = LogTime(milliseconds: now - 1_000)
    let seed = Digest32(hashing: Array("log key \(root)".utf8))
    let signer = try NoteSigner(name: Self.origin, type: .ed25519, seed: seed)
    vkey = signer.verifierKey.vkey
    try fill(numbers, minutes: minutes, policy: Array(policy.utf8), seed: seed, signer: signer)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// `1` → `0001`.
  static func number(_ place: Int) -> String {
    String(repeating: "0", count: 4 - "\(place)".count) + "\(place)"
  }

  /// The personal code of a candidate.
  func code(_ candidate: String) throws -> String {
    try #require(codes.accessCodes[CandidateNumber(candidate)])
  }

  /// What the files of a killed server would be now: a folder of its own beside this one.
  func image(_ name: String) throws -> ExamFolder {
    let copy = ExamFolder(root + "/" + name)
    try FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
    return copy
  }

  private static func code(_ text: String) -> String {
    Crockford.encode(Digest32(hashing: Array(text.utf8)).bytes, count: 8)
  }

  private func fill(
    _ numbers: [String], minutes: Int, policy: [UInt8], seed: Digest32, signer: NoteSigner
  ) throws {
    let blueprint = try bank.blueprint(minutes: minutes).canonicalBytes()
    let rule = try bank.rule(minutes: minutes).ruleBytes()
    let roster = try Roster(
      numbers.map {
        RosterEntry(candidate: CandidateNumber($0), name: "Nguyễn Thị \($0)", born: "2001-02-03")
      }
    ).json.encoded()
    let shares = ["Hội đồng", "Ban giám sát"].map {
      SeedRevealEvent(party: $0, share: Digest32(hashing: Array("share \($0)".utf8)))
    }
    let description = ExamDescription(
      exam: "2026-thu", origin: Self.origin, room: "P01", title: ["vi": "Kỳ thi thử"],
      part: ["vi": "Vòng 1"])
    try folder.put(blueprint, ExamPath.blueprint)
    try folder.put(rule, ExamPath.rule)
    try folder.put(roster, ExamPath.roster)
    try folder.put(policy, ExamPath.policy)
    try folder.put(Array((vkey + "\n").utf8), ExamPath.vkey)
    if let sealing {
      try sealing.seal(bank, into: folder)
    } else {
      try folder.put(lines: bank.items.map(\.json), ExamPath.items)
      try folder.put(lines: bank.keys.map(\.json), ExamPath.keys)
    }
    try folder.put(try CanonicalJSON.array(shares.map(\.json)).encoded(), ExamPath.seed)
    try folder.put(try codes.json.encoded(), ExamPath.codes)
    try folder.put(Array((seed.base64 + "\n").utf8), ExamPath.logKey)
    try begin(
      GenesisEvent(
        exam: "2026-thu", origin: Self.origin, room: "P01", log: signer.verifierKey.vkey,
        policySHA: Digest32(hashing: policy).hex, imageSHA: "",
        bank: MerkleTree.root(
          try bank.items.map { MerkleTree.leafHash(try $0.leaf.canonicalBytes()) }),
        blueprintSHA: Digest32(hashing: blueprint).hex, rosterSHA: Digest32(hashing: roster).hex,
        ruleSHA: Digest32(hashing: rule).hex, formsSHA: "",
        times: ExamTimes(start: start, minutes: minutes),
        seedCommits: shares.map {
          SeedCommitment(
            party: $0.party,
            commitment: DrawSeed.shareCommitment(party: $0.party, share: $0.share.bytes))
        }, sealed: try sealing?.files(folder) ?? [], officials: [], prev: ""), signer: signer)
    try folder.put(try description.json.encoded(), ExamPath.description)
  }

  private func begin(_ genesis: GenesisEvent, signer: NoteSigner) throws {
    let log = try EventLog.create(
      at: folder.path(ExamPath.log), mirror: folder.path(ExamPath.mirror))
    let first = LogTime(milliseconds: start.milliseconds - 60_000)
    let event = LoggedEvent(index: 0, time: first, event: .genesis(genesis))
    _ = try log.append([try event.pending()])
    _ = try log.signHead(origin: genesis.origin, signer: signer)
    try log.close()
  }
}
