import ArgumentParser
import ExamSession
import RoomAPI
import RoomClient

struct RoomComplaint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaint",
    abstract: "Ghi khiếu nại về câu hỏi, đề, máy – record a complaint made during the test.",
    discussion: """
      It must be made during the test, and the chair settles it in that session.
      Example: khoathi room complaint p03 --candidate 0007 --by "Lê Thị Hoa" "Câu 12 hai đáp án"
      """)

  @OptionGroup var room: RoomOptions
  @Argument(help: "What is complained of.") var text: String
  @Option(help: "The candidate number; all when left out.") var candidate = "*"
  @Option(help: "Who records it.") var by: String

  mutating func run() async throws {
    let event = ComplaintEvent(candidate: candidate, text: text, by: by)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}
