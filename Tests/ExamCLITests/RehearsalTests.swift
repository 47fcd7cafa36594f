import Foundation
import RoomAPI
import RoomClient
import Testing
import TextScreen
import TmuxDriving

@testable import ExamCLI

/// A room's machines tried beforehand, with real processes.
@Suite("khoathi room rehearse", .serialized)
struct RehearsalTests {
  private let files: ExamFiles
  private var exam: String { files.path("exam") }

  init() throws { files = try ExamFiles() }

  private func enrol(_ count: Int) async throws {
    #expect(try await files.commit("exam").code == 0)
    try files.write("words", "cái khóa của phòng thi số 3\n")
    let made = try await Program.run([
      "room", "enrol", exam, "--passphrase-file", files.path("words"), "--terminals", "\(count)",
      "--output", files.path("sticks"),
    ])
    #expect(made.code == 0, "\(made.errors)")
  }

  /// Sits at the machine `name`, or at none that is enrolled.
  private func sit(
    _ room: RehearsalProcess, _ name: String, _ fault: RehearsedSeat.Fault
  ) async throws {
    let isEnrolled = name.hasPrefix("t")
    let enrolment = isEnrolled ? try Enrolment(folder: files.path("sticks/\(name)")) : nil
    let transport = RoomTransport(enrolment: enrolment)
    let seat = RehearsedSeat(
      client: RoomClient(url: room.url, transport: transport),
      candidate: String(name.drop { $0 == "t" }), code: room.code, fault: fault)
    do {
      try await seat.sit()
      await transport.close()
    } catch {
      await transport.close()
      throw error
    }
  }

  @Test("tells each machine that fails by what fails there, and passes the real terminal")
  func everyFault() async throws {
    try await enrol(7)
    let mirror = URL(filePath: files.path("exam/mirror/log.txt"))
    let before = try Data(contentsOf: mirror)
    let room = try await RehearsalProcess(exam, "--minutes", "10")
    let terminal = try await terminal(room)
    async let wrong: Void = sit(room, "t03", .wrongLetter)
    async let plain: Void = sit(room, "t04", .noMarks)
    async let open: Void = sit(room, "t05", .notHandedIn)
    async let silent: Void = sit(room, "t06", .silent)
    async let cloned: Void = clone(room, "t07")
    try await work(terminal, room)
    _ = try await (wrong, plain, open, silent, cloned)
    let end = try await room.stop()
    #expect(end.code == 1)
    #expect(!end.list.ok)
    let failed = Dictionary(uniqueKeysWithValues: end.list.seats.map { ($0.seat, $0.failed) })
    #expect(failed["t01"] == [], "\(end.list["t01"].map { "\($0)" } ?? "")")
    #expect(failed["t02"] == ["machine"])
    #expect(failed["t03"] == ["keys"])
    #expect(failed["t04"] == ["vietnamese"])
    #expect(failed["t05"] == ["saved"])
    #expect(failed["t06"]?.contains("reconnect") == true)
    #expect(failed["t07"] == ["machine", "certificate"])
    #expect(end.list["t01"]?.returned_after_ms != nil)
    #expect(end.list["t04"]?.problems.first?.vi.contains("đ") == true)
    for seat in end.list.seats where !seat.ok {
      for problem in seat.problems {
        #expect(!problem.remedy_vi.isEmpty && !problem.remedy_en.isEmpty, "\(seat.seat)")
      }
    }
    let page = try String(contentsOfFile: "\(end.list.folder)/rehearsal.html", encoding: .utf8)
    #expect(page.contains("BUỔI THỬ MÁY – KHÔNG PHẢI KỲ THI") && page.contains("<th>t07</th>"))
    #expect(try Data(contentsOf: mirror) == before, "the real log")
    #expect(end.list.origin.hasPrefix("thi.example.vn/thu-01/p03/rehearsal-"))
  }

  @Test("ends by itself with 0 when every seat is ready, without certificates too")
  func ready() async throws {
    #expect(try await files.commit("exam").code == 0)
    let room = try await RehearsalProcess(exam, "--seats", "2")
    for number in ["01", "02"] { try await sit(room, number, .none) }
    let end = try await room.end()
    #expect(end.code == 0)
    #expect(end.list.ok && end.list.seats.map(\.seat) == ["01", "02"])
    #expect(end.list.seats.allSatisfy { $0.trials["certificate"] == "none" })
    #expect(end.list.folder == exam + "-rehearsal-1")
  }

  @Test("is refused while the real room is served, and makes nothing")
  func served() async throws {
    #expect(try await files.commit("exam").code == 0)
    let room = try await ServedRoom(exam)
    let refused = try await Program.run(
      "room", "rehearse", exam, "--port", "0", "--language", "en")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("is being served"))
    #expect(!files.exists("exam-rehearsal-1"))
    await room.stop()
  }

  /// The program of the candidate's machine, as the technician starts it.
  private func terminal(_ room: RehearsalProcess) async throws -> Tmux {
    let script = "\"$0\" --room \"$1\" --enrolment \"$2\" --evidence \"$3\"; exec sleep 100"
    return try await Tmux(
      [
        "sh", "-c", script, try Tmux.built("khoathi-terminal"), room.url,
        files.path("sticks/t01"), files.root,
      ], size: Size(columns: 80, rows: 24), folder: files.root)
  }

  /// Does at the keyboard what the screen asks for.
  private func work(_ terminal: Tmux, _ room: RehearsalProcess) async throws {
    try await terminal.waits(for: "the login screen") { $0.text.contains("Đăng nhập") }
    try await terminal.type("01")
    try await terminal.press(.enter)
    try await terminal.type(room.code)
    try await terminal.press(.enter)
    try await terminal.waits(for: "who sits here") {
      $0.text.contains("Máy t01") && $0.rows[0].contains("BUỔI THỬ MÁY")
    }
    try await terminal.press(.enter)
    try await terminal.waits(for: "the rules") { $0.text.contains("không phải kỳ thi") }
    try await terminal.press(.enter)
    try await terminal.waits(for: "the code") { $0.text.contains("Nhập mã ca thi") }
    try await terminal.type(room.code)
    try await terminal.press(.enter)
    for place in 1...5 {
      try await terminal.waits(for: "question \(place)") { $0.text.contains("Câu \(place)/5") }
      try await answer(try await terminal.capture().text, terminal)
      try await terminal.waits(for: "saved \(place)") {
        $0.text.contains("√ đã lưu") && $0.rows[0].contains("BUỔI THỬ MÁY")
          && !$0.text.contains("chưa xác nhận")
      }
      if place < 5 { try await terminal.press(.right) }
    }
    try await terminal.press(.tab)
    try await terminal.waits(for: "the overview") { $0.text.contains("Tổng quan") }
    try await terminal.type("n")
    try await terminal.waits(for: "the hand-in") { $0.text.contains("Nộp bài") }
    try await terminal.press(.down)
    try await terminal.press(.enter)
    try await terminal.waits(for: "the receipt") { $0.text.contains("Mã biên nhận") }
    #expect(try files.names().allSatisfy { !$0.hasSuffix(".evidence.json") })
  }

  private func answer(_ screen: String, _ terminal: Tmux) async throws {
    if screen.contains("phím chữ cái") {
      try await terminal.type("c")
    } else if screen.contains("phím mũi tên") {
      for key in [KeyPress.down, .down, .enter, .up, .up, .enter] { try await terminal.press(key) }
    } else if screen.contains("chọn nhiều") {
      try await terminal.type("a")
      try await terminal.type("d")
    } else if screen.contains("phím số") {
      try await terminal.type("1234567890")
      try await terminal.press(.enter)
    } else {
      try await terminal.type(RehearsalFiles.sentence)
      try await terminal.press(.enter)
    }
  }

  /// The same folder at two addresses: the second one is refused by name.
  private func clone(_ room: RehearsalProcess, _ name: String) async throws {
    let port = room.url.split(separator: ":").last.map(String.init) ?? ""
    let stick = files.path("sticks/\(name)")
    let connect =
      "openssl s_client -quiet -connect 127.0.0.1:\(port) -CAfile \(stick)/ca.pem "
      + "-cert \(stick)/terminal.pem -key \(stick)/terminal.key"
    let ask = "printf 'GET /v1/room HTTP/1.1\\r\\nhost: x\\r\\n\\r\\n'"
    _ = try await Program.tool(
      "sh",
      [
        "-c",
        "(\(ask); sleep 3) | \(connect) & sleep 1; (\(ask); sleep 1) | \(connect) -bind 127.0.0.2; wait",
      ])
  }
}
