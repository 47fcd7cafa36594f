import ArgumentParser
import Assessment
import ExamSession
import RoomAPI
import RoomClient

struct RoomSuspend: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspend",
    abstract: "Đình chỉ thi một thí sinh trong giờ thi – end one candidate's test.",
    discussion: """
      The chair decides, on the minutes of the incident (khoathi room incident). The sheet is \
      collected at once and the terminal says so; the test counts as the profile says (annulled). \
      After the end of the room: khoathi room decide --kind exam_suspension.
      Example: khoathi room suspend p03 --candidate 0007 --reason "Biên bản số 3: dùng điện thoại" \
      --approve chair.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "Why, with the minutes' number.") var reason: String

  mutating func run() async throws {
    let event = DecisionEvent(
      candidate: CandidateNumber(candidate), what: Discipline.suspension.rawValue, reason: reason,
      approvals: [], aid: .fresh())
    let (room, approval) = (room, approval)
    try await room.perform { client in
      // After the end the same event would be a decision on the result.
      guard try await client.board().phase == .running else { throw Refusal(.notNow) }
      return try await client.act(try approval.signed(event, exam: room.exam))
    }
  }
}
