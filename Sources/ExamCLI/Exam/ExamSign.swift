import ArgumentParser
import Assessment
import ExamSession
import SessionStore

struct ExamSign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Ghi chữ ký muộn trên danh sách kết quả – record a signature that comes late.",
    discussion: """
      After the room is finished a candidate may still sign the result list, or refuse to. It is \
      logged in the log that goes on after the room (EXAM/c1), with the results as they then \
      stand; what the room logged stays.

      Example: khoathi exam sign p03 --candidate 0007 --status signed

      JSON: candidate, status, event, origin, vkey, checkpoint, witnessed, results.
      """)

  @Argument(help: "The finished exam's folder.") var exam: String
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "signed, refused or absent.") var status: String
  @OptionGroup var options: OutputOptions

  private struct Signed: Encodable {
    let candidate: String
    let status: String
    let event: Int
    let origin: String
    let vkey: String
    let checkpoint: String
    let witnessed: Bool
    let results: String?
  }

  func validate() throws {
    guard SignatureStatus(rawValue: status) != nil else {
      let all = SignatureStatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--status: \(all)")
    }
  }

  mutating func run() async throws {
    let (command, options) = (self, options)
    try await explained(options.language) {
      let room = try FinishedRoom(ExamFolder(command.exam))
      let signature = SignatureEvent(
        candidate: CandidateNumber(command.candidate), status: command.status)
      let logged = try await room.log { state in
        try state.events(of: signature, leaf: room.leaf)
      }
      if options.json {
        return Console.json(
          Signed(
            candidate: command.candidate, status: command.status, event: logged.event,
            origin: logged.origin, vkey: logged.vkey, checkpoint: logged.checkpoint,
            witnessed: logged.witnessed, results: logged.results))
      }
      let words = options.words(
        "Đã ghi chữ ký của \(command.candidate) (\(command.status)), sự kiện \(logged.event).",
        "Recorded \(command.candidate) as \(command.status), event \(logged.event).")
      let lines = [words] + logged.minutes(options)
      Console.data(Console.visible(lines.joined(separator: "\n")))
    }
  }
}
