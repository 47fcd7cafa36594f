import ArgumentParser
import Assessment
import ExamSession
import RoomAPI
import RoomClient

extension RedoMode: ExpressibleByArgument {}

struct RoomRedo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Làm lại hoặc làm tiếp bài sau sự cố máy – redo or resume a test after a failure.",
    discussion: """
      TT 22/2025 Nội quy Đ1 k11; record the minutes first: khoathi room incident --kind \
      machine_failure. Chair and secretary approve.

      again (làm lại, the rule's own words): the sheet so far is collected and does not count; a new \
      paper is drawn under SBD#2 with the full time from now on. The candidate logs in with the same \
      number and code at any terminal.
      resume (làm tiếp, as the chair decides): the same paper goes on, at another terminal if need \
      be, and --minutes gives back what was lost.

      Examples:
        khoathi room redo p03 --candidate 0007 --reason "Biên bản số 4: hỏng ổ đĩa" \\
          --approve chair.key --approve secretary.key
        khoathi room redo p03 --candidate 0007 --mode resume --minutes 7 --reason "Biên bản số 5" \\
          --approve chair.key --approve secretary.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "again or resume.") var mode = RedoMode.again
  @Option(help: "With --mode resume: the minutes that were lost.") var minutes: Int?
  @Option(help: "Why, with the minutes' number.") var reason: String

  func validate() throws {
    guard (mode == .resume) == (minutes != nil) else {
      throw ValidationError("--mode resume --minutes N")
    }
    guard (1...Deadline.longestExtension).contains(minutes ?? 1) else {
      throw ValidationError("--minutes 1…\(Deadline.longestExtension)")
    }
  }

  mutating func run() async throws {
    let (room, approval, mode, minutes, reason) = (room, approval, mode, minutes, reason)
    let number = CandidateNumber(candidate)
    try await room.perform { client in
      let seat = try await client.board().seat(of: number)
      let subject = seat.map { CandidateNumber($0.candidate) } ?? number
      let act = RedoAct.event(subject, mode, reason)
      let keys = try approval.keys()
      let request = try approval.signed(act, exam: room.exam, by: keys)
      guard let minutes else { return try await client.act(request) }
      let grant = RedoAct.grant(subject, minutes, reason)
      let given = try approval.signed(grant, exam: room.exam, by: keys)
      return try await client.act(request.with(given))
    }
  }
}

extension ActRequest {
  /// This act with the minutes that `grant` gives back.
  func with(_ grant: ActRequest) -> ActRequest {
    ActRequest(act: act, body: body, extend: grant.body)
  }
}
