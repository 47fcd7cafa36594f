import ArgumentParser
import ExamSession
import Foundation
import RoomAPI
import RoomClient

struct RoomConfirmClock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm-clock",
    abstract: "Hai người xác nhận giờ máy chủ trước giờ thi – confirm the server's clock.",
    discussion: """
      Before the start two officials hold the server's clock against another one and sign what they \
      saw. With --reading the command asks for Enter at the moment when the other clock shows that \
      time, and works the difference out; with --offset it was read elsewhere, in milliseconds, \
      negative when the server is behind. With neither it only shows the server's clock, once a \
      second, and logs nothing. A clock that is more than a minute off cannot be confirmed: stop \
      the server, set the machine's clock, serve again. Not possible after the start; a room whose \
      clock nobody confirmed starts with an alarm.

      Examples:
        khoathi room confirm-clock p03
        khoathi room confirm-clock p03 --by "Lê Thị Hoa" --reading 07:41:00 \
      --source "Đài Tiếng nói Việt Nam" --approve chair.key --approve secretary.key
        khoathi room confirm-clock p03 --by "Lê Thị Hoa" --offset -300 --source "GPS" \
      --approve chair.key --approve secretary.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "Who compares the clocks.") var by = ""
  @Option(
    parsing: .unconditional,
    help: "Milliseconds that the server is ahead; negative when it is behind.")
  var offset: Int?
  @Option(help: "The time, hh:mm:ss in Việt Nam, that the other clock shows when Enter is pressed.")
  var reading: String?
  @Option(help: "Which clock it was compared with.") var source = ""

  private var confirms: Bool { offset != nil || reading != nil }

  func validate() throws {
    guard offset == nil || reading == nil else {
      throw ValidationError("--offset hoặc --reading – one of them")
    }
    if let reading, ClockReading(reading) == nil { throw ValidationError("--reading 07:41:00") }
    guard !confirms || !(by.isEmpty || source.isEmpty) else {
      throw ValidationError("--by … --source …")
    }
    let most = ClockCheckEvent.largestOffset
    guard (-most...most).contains(offset ?? 0) else {
      throw ValidationError(
        "--offset -\(most)…\(most): hãy chỉnh giờ máy chủ – set the server's clock instead")
    }
  }

  mutating func run() async throws {
    let command = self
    guard confirms else { return try await command.show() }
    try await room.perform { client in
      let keys = try command.approval.keys()
      let offset = try await command.measured(client)
      let side = offset < 0 ? "máy chủ chậm – server behind" : "máy chủ nhanh – server ahead"
      let event = ClockCheckEvent(
        by: command.by, offset: abs(offset),
        source: offset == 0 ? command.source : "\(command.source) (\(side))", approvals: [],
        aid: .fresh())
      return try await client.act(
        try command.approval.signed(event, exam: command.room.exam, by: keys))
    }
  }

  /// How far the server is ahead, in milliseconds.
  private func measured(_ client: ProctorClient) async throws -> Int {
    guard let text = reading, let reading = ClockReading(text) else { return offset ?? 0 }
    let options = room.options
    Console.note(
      options.words(
        "Bấm Enter đúng lúc đồng hồ kia chỉ \(text)",
        "Press Enter at the moment when the other clock shows \(text)"))
    guard readLine() != nil else {
      throw CouldNot(options.words("Không có bàn phím để bấm Enter.", "Nobody pressed Enter."))
    }
    let pressed = ContinuousClock.now
    let board = try await client.board()
    let passed = Int((ContinuousClock.now - pressed) / .milliseconds(1))
    // The server's time was taken somewhere between the two.
    let offset = reading.offset(of: board.now + -passed / 2)
    let server = EventTime.text(LogTime(milliseconds: board.now.milliseconds - passed / 2))
    Console.note(
      options.words(
        "Máy chủ \(server), đồng hồ kia \(text), lệch \(offset) ms",
        "Server \(server), other clock \(text), \(offset) ms off"))
    guard abs(offset) <= ClockCheckEvent.largestOffset else {
      throw CouldNot(
        options.words(
          "Lệch quá một phút: dừng máy chủ, chỉnh giờ của máy, mở lại.",
          "More than a minute off: stop the server, set the machine's clock, serve again."))
    }
    return offset
  }

  /// The server's clock, once a second, for as long as it takes to compare.
  private func show() async throws {
    let (room, options) = (room, room.options)
    try await room.perform { client in
      var board = try await client.board()
      for _ in 0..<(options.json ? 0 : 10) {
        Console.data(EventTime.text(LogTime(milliseconds: board.now.milliseconds)))
        try await Task.sleep(for: .milliseconds(1_000 - board.now.milliseconds % 1_000))
        board = try await client.board()
      }
      return board
    }
  }
}
