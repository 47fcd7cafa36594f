import ArgumentParser
import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore

struct DemoCandidates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates",
    abstract: "Mọi thí sinh trong danh sách làm bài qua HTTP – scripted candidates, real requests.",
    discussion: """
      Everybody in the roster logs in, waits for the start, answers, changes and clears some \
      answers, and hands in. They have studied the public sample bank, some more than others; \
      they see nothing but what the room sends them. They wait for a room that goes away, and a \
      second run goes on where an interrupted one stopped.
      Example: khoathi demo candidates p03 --study QuestionBanks/general-knowledge
      """)

  @Argument(help: "The exam's folder.") var exam: String
  @Option(help: "A sample bank that they have read, or a folder of banks.") var study: String
  @Option(help: "Milliseconds of rest after each response, on average.") var pace = 0
  @Option(help: "Append every acknowledged response: SBD, item, response, number, with tabs.")
  var acknowledged: String?
  @OptionGroup var options: OutputOptions

  private struct Report: Encodable {
    let candidates: Int
    let answers: Int
    let seconds: Double
    let savedMedian: Double
    let savedWorst: Double

    private enum CodingKeys: String, CodingKey {
      case candidates, answers, seconds
      case savedMedian = "saved_median_ms"
      case savedWorst = "saved_worst_ms"
    }
  }

  func validate() throws {
    guard (0...60_000).contains(pace) else { throw ValidationError("--pace 0…60000") }
  }

  mutating func run() async throws {
    let (exam, study, options) = (exam, study, options)
    let (pace, acknowledged) = (Duration.milliseconds(pace), acknowledged)
    try await explained(options.language) {
      let folder = ExamFolder(exam)
      guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
      let codes = try folder.codes()
      let notes = StudyNotes(try Self.banks(below: study))
      let url = try folder.url()
      let file = try acknowledged.map { try AcknowledgedFile(path: $0) }
      let transport = RoomTransport()
      let began = ContinuousClock.now
      let candidates = codes.accessCodes.sorted { $0.key < $1.key }.enumerated().map {
        (index, entry) in
        ScriptedCandidate(
          number: entry.key.rawValue, accessCode: entry.value, roomCode: codes.roomCode,
          knowledge: 30 + index * 17 % 65, notes: notes,
          client: RoomClient(url: url, transport: transport), pace: pace, acknowledged: file)
      }
      let results: Result<[ScriptedCandidate.Sitting], any Error>
      do { results = .success(try await Self.sit(candidates)) } catch { results = .failure(error) }
      await transport.close()
      let sittings = try results.get()
      Self.print(sittings, seconds: (ContinuousClock.now - began) / .seconds(1), options)
    }
  }

  /// All of them at once.
  private static func sit(
    _ candidates: [ScriptedCandidate]
  ) async throws -> [ScriptedCandidate.Sitting] {
    try await withThrowingTaskGroup(of: ScriptedCandidate.Sitting.self) { group in
      for candidate in candidates { group.addTask { try await candidate.sit() } }
      var done: [ScriptedCandidate.Sitting] = []
      for try await sitting in group {
        done.append(sitting)
        Console.progress("\(done.count)/\(candidates.count)")
      }
      Console.progress("")
      return done
    }
  }

  /// The bank in `folder`, or those in the folders just below it.
  private static func banks(below folder: String) throws -> [QuestionBank] {
    let manager = FileManager.default
    let names = try manager.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
    let folders = manager.fileExists(atPath: "\(folder)/bank.yaml") ? [folder] : names
    return try folders.filter { manager.fileExists(atPath: "\($0)/bank.yaml") }
      .map { BankFiles.read(try SourceFiles.folder($0)).0 }
  }

  private static func print(
    _ sittings: [ScriptedCandidate.Sitting], seconds: Double, _ options: OutputOptions
  ) {
    let waits = sittings.flatMap(\.waits).sorted()
    let report = Report(
      candidates: sittings.count, answers: sittings.reduce(0) { $0 + $1.answers },
      seconds: seconds, savedMedian: waits.isEmpty ? 0 : waits[waits.count / 2],
      savedWorst: waits.last ?? 0)
    if options.json { return Console.json(report) }
    let median = report.savedMedian.formatted(.number.precision(.fractionLength(1)))
    let worst = report.savedWorst.formatted(.number.precision(.fractionLength(1)))
    Console.data(
      options.words(
        "\(report.candidates) thí sinh đã nộp, \(report.answers) câu trả lời đã lưu "
          + "(trung vị \(median) ms, chậm nhất \(worst) ms)",
        "\(report.candidates) candidates handed in, \(report.answers) responses saved "
          + "(median \(median) ms, slowest \(worst) ms)"))
  }
}
