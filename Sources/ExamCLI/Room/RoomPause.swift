import ArgumentParser
import ExamSession
import RoomAPI
import RoomClient

struct RoomPause: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Tạm dừng làm bài của một hoặc mọi thí sinh – interrupt the work of one or all.",
    discussion: """
      The terminals hide the question; responses made before are still taken. The clock of the exam \
      goes on: when work goes on (khoathi room proceed), officials give the lost minutes back \
      (khoathi room extend) or decide not to (khoathi room settle). Nothing is collected before.

      Examples:
        khoathi room pause p03 --by "Lê Thị Hoa" --reason "Báo cháy"
        khoathi room pause p03 --candidate 0007 --by "Lê Thị Hoa" --reason "Báo cháy"
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "A candidate number; all when left out.") var candidate = "*"
  @Option(help: "The proctor.") var by: String
  @Option(help: "Why.") var reason: String

  mutating func run() async throws {
    let event = PauseEvent(by: by, candidate: candidate, reason: reason)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}
