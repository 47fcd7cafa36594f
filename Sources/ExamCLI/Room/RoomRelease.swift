import ArgumentParser
import Assessment
import ExamSession
import RoomAPI
import RoomClient

struct RoomRelease: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Cho thí sinh chuyển sang máy khác – let a session go on at another terminal.",
    discussion: """
      The seat that the seed drew stays the candidate's: nobody chooses neighbours. The log names the \
      proctor and the reason. The next enrolled terminal that logs in with the candidate's code takes \
      the session over with every saved response, and the old one is out.
      Example: khoathi room release p03 --candidate 0007 --by "Lê Thị Hoa" --reason "Máy 12 treo"
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "The proctor.") var by: String
  @Option(help: "Why.") var reason: String

  mutating func run() async throws {
    let event = ReleaseEvent(
      by: by, candidate: CandidateNumber(candidate), reason: reason)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}
