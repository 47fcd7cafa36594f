import ArgumentParser
import ExamSession
import RoomAPI
import RoomClient

struct RoomSettle: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Quyết định không bù thời gian bị mất – settle lost time without giving it back.",
    discussion: """
      After an outage of 30 seconds or more, or a pause, nothing is collected from those whose \
      working time it took until two officials decide: khoathi room extend gives minutes back, \
      this does not. The board names the minutes that were lost; fewer are refused. Minutes of \
      several extensions count together.

      Examples:
        khoathi room settle p03 --minutes 2 --reason "Máy chủ ngừng lúc phát nháp" \\
          --approve chair.key --approve secretary.key
        khoathi room settle p03 --candidate 0007 --minutes 1 --reason "Thí sinh ra ngoài" \\
          --approve chair.key --approve head-proctor.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "A candidate number; all when left out.") var candidate = "*"
  @Option(help: "The minutes that were lost.") var minutes: Int
  @Option(help: "Why they are not given back.") var reason: String

  mutating func run() async throws {
    let event = SettleEvent(
      candidate: candidate, minutes: minutes, reason: reason, approvals: [], aid: .fresh())
    let (room, approval) = (room, approval)
    try await room.perform { try await $0.act(try approval.signed(event, exam: room.exam)) }
  }
}
