import ArgumentParser
import ExamSession
import ProctorUI
import RoomAPI
import RoomClient

struct RoomIncident: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "Ghi biên bản vi phạm hoặc sự cố – record the minutes of a violation or failure.",
    discussion: """
      Names who signed the minutes; two neighbours sign when the candidate does not. What is taken \
      from a result is decided later: khoathi room decide.
      Example: khoathi room incident p03 --candidate 0007 --kind exam_reprimand \
      --detail "Trao đổi sau khi đã nhắc" --by "Lê Thị Hoa" --signed-by 0006 --signed-by 0008
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "The candidate number; none when it is about the room.") var candidate = ""
  @Option(
    help: """
      exam_reprimand, exam_warning, exam_suspension, exam_annulment, machine_failure or other.
      """)
  var kind: String
  @Option(help: "What happened.") var detail: String
  @Option(help: "Who writes the minutes.") var by: String
  @Option(help: "Who signed them; repeatable, or with commas between.") var signedBy: [String] = []

  private static let kinds = Discipline.allCases.map(\.rawValue) + ["machine_failure", "other"]

  func validate() throws {
    guard Self.kinds.contains(kind) else {
      throw ValidationError("--kind: \(Self.kinds.joined(separator: ", "))")
    }
  }

  mutating func run() async throws {
    let event = IncidentEvent(
      candidate: candidate, what: kind, detail: detail, by: by,
      signedBy: signedBy.flatMap(ActCall.list))
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}
