import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

/// The folder of an exam with one candidate, as committed; removed with this object.
final class SampleExam: Sendable {
  static let candidate = CandidateNumber("0001")
  static let accessCode = "7K2M9F4Q"
  static let roomCode = "3D8XW5RA"
  private static let origin = "thi.example.vn/2026-vc01/p03"

  let root: String
  let folder: ExamFolder

  let bank: SampleBank

  /// `startsIn` is in milliseconds from now, negative for an exam that runs already.
  init(startsIn: Int, _ places: [SampleBank.Place] = SampleBank.Place.plain) throws {
    bank = try SampleBank(places)
    root = FileManager.default.temporaryDirectory.path + "/khoathi-seat-" + UUID().uuidString
    folder = ExamFolder(root + "/exam")
    for name in ["public", "private", "mirror"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
    let now = Int(Date.now.timeIntervalSince1970 * 1_000)
    let seed = Digest32(hashing: Array("log key".utf8))
    let signer = try NoteSigner(name: Self.origin, type: .ed25519, seed: seed)
    try folder.put(Array((seed.base64 + "\n").utf8), ExamPath.logKey)
    let genesis = try genesis(signer, start: LogTime(milliseconds: now + startsIn))
    let log = try EventLog.create(
      at: folder.path(ExamPath.log), mirror: folder.path(ExamPath.mirror))
    let first = LoggedEvent(
      index: 0, time: LogTime(milliseconds: now + min(startsIn, 0) - 60_000),
      event: .genesis(genesis))
    _ = try log.append([try first.pending()])
    _ = try log.signHead(origin: Self.origin, signer: signer)
    try log.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes every document of the exam and names them in its first event.
  private func genesis(_ signer: NoteSigner, start: LogTime) throws -> GenesisEvent {
    let shares = ["Hội đồng", "Ban giám sát"].map {
      SeedRevealEvent(party: $0, share: Digest32(hashing: Array("share \($0)".utf8)))
    }
    try folder.put(lines: bank.items.map(\.json), ExamPath.items)
    try folder.put(lines: bank.keys.map(\.json), ExamPath.keys)
    try folder.put(try CanonicalJSON.array(shares.map(\.json)).encoded(), ExamPath.seed)
    try folder.put(try codes().json.encoded(), ExamPath.codes)
    try folder.put(
      try ExamDescription(
        exam: "2026-vc01", origin: Self.origin, room: "P03",
        title: ["vi": "Kỳ thi tuyển dụng công chức năm 2026"],
        part: ["vi": "Vòng 1 – Kiến thức chung"]
      ).json.encoded(), ExamPath.description)
    return GenesisEvent(
      exam: "2026-vc01", origin: Self.origin, room: "P03", log: signer.verifierKey.vkey,
      policySHA: try put(Array("quorum none\n".utf8), ExamPath.policy), imageSHA: "",
      bank: MerkleTree.root(
        try bank.items.map { MerkleTree.leafHash(try $0.leaf.canonicalBytes()) }),
      blueprintSHA: try put(bank.blueprint.canonicalBytes(), ExamPath.blueprint),
      rosterSHA: try put(roster().json.encoded(), ExamPath.roster),
      ruleSHA: try put(bank.rule().ruleBytes(), ExamPath.rule), formsSHA: "",
      times: ExamTimes(start: start, minutes: bank.blueprint.minutes),
      seedCommits: shares.map {
        SeedCommitment(
          party: $0.party,
          commitment: DrawSeed.shareCommitment(party: $0.party, share: $0.share.bytes))
      }, sealed: [], officials: [], prev: "")
  }

  private func codes() -> RoomCodes {
    RoomCodes(
      accessCodes: [Self.candidate: Self.accessCode], roomCode: Self.roomCode,
      proctorToken: Digest32(hashing: Array(root.utf8)).hex)
  }

  private func roster() throws -> Roster {
    try Roster([
      RosterEntry(candidate: Self.candidate, name: "Nguyễn Thị Ánh Tuyết", born: "1998-02-09")
    ])
  }

  /// Writes `bytes` and gives their hexadecimal SHA-256.
  private func put(_ bytes: [UInt8], _ path: String) throws -> String {
    try folder.put(bytes, path)
    return Digest32(hashing: bytes).hex
  }
}
