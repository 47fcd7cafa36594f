import ArgumentParser
import ExamSession
import RoomAPI
import RoomClient

struct RoomProceed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proceed",
    abstract: "Cho làm bài tiếp sau khi tạm dừng – work goes on after a pause.",
    discussion: """
      The board then says how many minutes were lost; nothing is collected until officials give \
      them back (khoathi room extend) or decide not to (khoathi room settle).

      Examples:
        khoathi room proceed p03 --by "Lê Thị Hoa" --reason "Hết báo cháy"
        khoathi room proceed p03 --candidate 0007 --by "Lê Thị Hoa" --reason "Hết báo cháy"
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "A candidate number; all when left out.") var candidate = "*"
  @Option(help: "The proctor.") var by: String
  @Option(help: "Why.") var reason: String

  mutating func run() async throws {
    let event = ProceedEvent(by: by, candidate: candidate, reason: reason)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}
