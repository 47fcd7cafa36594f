import Assessment
import CanonicalBytes
import Crypto
import ExamSession
import Foundation
import RoomLoad
import SessionStore
import TransparencyLog

/// An unsealed exam on disk made for load: single choices only, every candidate's code known.
struct LoadExam {
  static let items = 60
  static let roomCode = "7K2M9PQR"
  static let accessCode = "7K2M9PQS"

  let folder: ExamFolder
  let candidates: Int
  private let exam: BenchExam
  private let genesis: GenesisEvent
  private let signer: NoteSigner

  /// Makes the folder `path`, with a common start at `start`.
  init(path: String, candidates: Int, start: Date) throws {
    exam = try BenchExam(
      candidates: candidates, paper: Self.items, isWitnessed: false, isSimple: true)
    var genesis = exam.genesis
    genesis.times = ExamTimes(
      start: LogTime(milliseconds: Int(start.timeIntervalSince1970 * 1_000)),
      minutes: BenchExam.minutes)
    self.genesis = genesis
    self.candidates = candidates
    signer = exam.signer
    folder = ExamFolder(path)
    for part in ["public", "private", "mirror"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(part), withIntermediateDirectories: true)
    }
    try putDocuments()
    let log = try EventLog.create(
      at: folder.path(ExamPath.log), mirror: folder.path(ExamPath.mirror))
    let first = LoggedEvent(
      index: 0, time: LogTime(milliseconds: genesis.times.start.milliseconds - 7_200_000),
      event: .genesis(genesis))
    _ = try log.append([try first.pending()])
    _ = try log.signHead(origin: genesis.origin, signer: signer)
    try log.close()
  }

  /// Who sits in this room, for the generator.
  func room(port: Int, identities: [LoadIdentity]) -> LoadRoom {
    LoadRoom(
      host: "127.0.0.1", port: port, origin: genesis.origin, roomCode: Self.roomCode,
      candidates: (1...candidates).map {
        LoadRoom.Candidate(
          number: BenchExam.candidate($0).rawValue, accessCode: Self.accessCode)
      },
      identities: identities)
  }

  /// A certificate for each candidate's terminal, as `khoathi room enrol` makes them.
  func enrol() throws -> [LoadIdentity] {
    let output = "\(folder.path).terminals"
    defer { try? FileManager.default.removeItem(atPath: output) }
    try RoomProcess.run([
      "room", "enrol", folder.path, "--terminals", "\(candidates)", "--name", "t%d",
      "--output", output, "--destroy-ca",
    ])
    return try (1...candidates).map { number in
      let terminal = "\(output)/t\(number)"
      return try LoadIdentity(
        authority: "\(terminal)/ca.pem", certificate: "\(terminal)/terminal.pem",
        key: "\(terminal)/terminal.key")
    }
  }

  private func putDocuments() throws {
    let description = ExamDescription(
      exam: genesis.exam, origin: genesis.origin, room: genesis.room,
      title: ["vi": "Đo tốc độ", "en": "Benchmark"], part: ["vi": "Phần 1", "en": "Part 1"])
    let codes = RoomCodes(
      accessCodes: Dictionary(
        uniqueKeysWithValues: (1...candidates).map {
          (BenchExam.candidate($0), Self.accessCode)
        }),
      roomCode: Self.roomCode, proctorToken: BenchExam.seed("token").hex)
    let documents: [(String, [UInt8])] = [
      (ExamPath.blueprint, exam.blueprint), (ExamPath.rule, exam.rule),
      (ExamPath.roster, exam.roster), (ExamPath.policy, exam.policy),
      (ExamPath.vkey, Array("\(signer.verifierKey.vkey)\n".utf8)),
      (ExamPath.seed, try CanonicalJSON.array(exam.shares.map(\.json)).encoded()),
      (ExamPath.codes, try codes.json.encoded()),
      (ExamPath.logKey, Array("\(BenchExam.seed("log").base64)\n".utf8)),
      (ExamPath.description, try description.json.encoded()),
    ]
    for (name, bytes) in documents { try folder.put(bytes, name) }
    try folder.put(
      lines: try exam.bank.map { line in
        guard let opening = line.opening, let item = try? Item(canonical: opening.item) else {
          throw CouldNot("bench bank")
        }
        return CommittedItem(leaf: line.leaf, item: item, salt: opening.salt).json
      }, ExamPath.items)
    try folder.put(
      lines: try exam.bank.map { line in
        guard let opening = line.opening, let key = try? AnswerKey(canonical: opening.key) else {
          throw CouldNot("bench bank")
        }
        return CommittedKey(key: key, salt: opening.keySalt).json
      }, ExamPath.keys)
  }
}
