import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import TransparencyLog

struct BenchVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm chứng hồ sơ lớn – verify a large bundle made for it, with real signatures.",
    discussion: """
      Makes the bundle of an exam with 500 events a candidate in a folder of its own, then \
      verifies it in a process of its own, whose memory is memory_mb.

      Example: khoathi bench verify --events 100000 --json
      """)

  @Option(help: "Events of the log, about.") var events = 100_000
  @Option(help: "Where to put the bundle.") var directory = "/var/tmp"
  @Option(help: "Keep the bundle and its keys in this new folder.") var keep: String?
  @Option(help: .hidden) var made: String?
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard events >= 500 else { throw ValidationError("At least 500 events.") }
  }

  mutating func run() async throws {
    let command = self
    try await explained(options.language) {
      if let made = command.made {
        try await BenchVerification(folder: made, options: command.options).run()
      } else {
        try command.make()
      }
    }
  }

  private func make() throws {
    let files = FileManager.default
    let folder = keep ?? "\(directory)/khoathi-bench-\(UUID().uuidString)"
    guard !files.fileExists(atPath: folder) else { throw CouldNot("\(folder) exists.") }
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if keep == nil { try? files.removeItem(atPath: folder) } }
    let candidates = max(6, events / 500)
    let exam = try BenchExam(candidates: candidates, paper: 60, isWitnessed: true)
    // Seat, login, opening, hand-in, score and paper are events too.
    let answers = max(1, (events - candidates * 7) / (candidates - 1))
    let room = try BenchRoom(exam, answers: answers)
    let bundle = try BenchBundle.files(room)
    try BundleFolder(path: "\(folder)/bundle", options: options).write(bundle)
    try Data(exam.policy).write(to: URL(filePath: "\(folder)/policy.txt"))
    try Data(exam.signer.verifierKey.vkey.utf8).write(to: URL(filePath: "\(folder)/vkey.txt"))
    try Data(try Self.receipt(room, bundle)).write(to: URL(filePath: "\(folder)/proof"))
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["bench", "verify", "--made", folder] + (options.json ? ["--json"] : [])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CouldNot("The bundle is not verified.") }
  }

  /// The proof of the first hand-in.
  private static func receipt(_ room: BenchRoom, _ bundle: BundleFiles) throws -> [UInt8] {
    let made = try room.events.map(BenchBundle.made)
    let place = room.events.firstIndex { $0.event.body.kind == .submit }
    guard let place, let bytes = bundle[BundlePath.checkpoint] else {
      throw CouldNot("No hand-in.")
    }
    let opening = EventOpening(
      entry: made[place].entry, salt: made[place].line.salt, body: made[place].line.body)
    let proof = TlogProof(
      extra: opening.extra, index: place,
      proof: try MerkleTree.inclusionProof(of: place, in: made.map(\.leaf)),
      note: try SignedNote(parsing: bytes))
    return Array(proof.serialised.utf8)
  }
}
