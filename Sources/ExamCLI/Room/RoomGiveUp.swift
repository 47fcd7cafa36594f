import ArgumentParser
import Assessment
import ExamSession
import RoomAPI
import RoomClient

struct RoomGiveUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "give-up",
    abstract: "Thôi chờ máy thi, thu bài như nhật ký có – collect a seat that is not in step.",
    discussion: """
      After the deadline the room waits for a terminal that is silent, holds responses, or whose \
      late responses nobody admitted. This ends the waiting: the sheet is what counts in the log, \
      and whatever the terminal still holds is lost. Lost time must be settled all the same. A \
      terminal with a journal that was started again after the deadline can log in once a minute is \
      granted (room extend): then it sends what it kept.

      Example: khoathi room give-up p03 --candidate 0007 --by "Lê Thị Hoa" --reason "Máy cháy"
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "The proctor.") var by: String
  @Option(help: "Why.") var reason: String

  mutating func run() async throws {
    let event = GiveUpEvent(by: by, candidate: CandidateNumber(candidate), reason: reason)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}
