import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing
import TextScreen
import TmuxDriving

@Suite("A proctor at the real board")
struct WatchTests {
  private static let words = "mật khẩu của người duyệt"
  private let files: ExamFiles
  private var exam: String { files.path("exam") }

  init() throws { files = try ExamFiles() }

  @Test("The board shows a served room, carries out acts, and outlives its server")
  func wholeRoom() async throws {
    try await commit()
    let room = try await ServedRoom(exam)
    let board = try await watch(Size(columns: 80, rows: 24))
    try await board.waits(for: "the running room") {
      $0.text.contains("ĐANG THI · còn 00:") && $0.text.contains("Nguyễn Thị Ánh")
        && $0.text.contains("Trần Văn Bình") && $0.text.contains("· chưa đến 2")
    }
    try await extend(board)
    try await message(board)
    try await alarm(board)
    await room.stop()
    try await board.waits(for: "the server is away") {
      $0.text.contains("MẤT LIÊN LẠC với máy chủ") && $0.text.contains("Nguyễn Thị Ánh")
    }
    let again = try await ServedRoom(exam)
    try await board.waits(for: "the server is back at another port") {
      !$0.text.contains("với máy chủ") && $0.text.contains("ĐANG THI")
    }
    try await board.type("q")
    try await board.waits(for: "the end") { $0.text.hasPrefix("ended 0") }
    await again.stop()
  }

  @Test("Forty columns and twelve rows are enough to see the room and to say something")
  func small() async throws {
    try await commit()
    let room = try await ServedRoom(exam)
    let board = try await watch(Size(columns: 40, rows: 12))
    try await board.waits(for: "the running room") {
      $0.rows[0].hasPrefix("P03 ĐANG THI · còn 00:") && $0.text.contains("0001 Nguyễn Thị Ánh")
    }
    try await message(board)
    try await board.press(.control("c"))
    try await board.type("q")
    try await board.waits(for: "the end") { $0.text.hasPrefix("ended 0") }
    await room.stop()
  }

  @Test("Without a terminal the board says how to get one over SSH")
  func noTerminal() async throws {
    #expect(try await files.commit("exam").code == 0)
    let program = try await Program.run("room", "watch", exam)
    #expect(program.code == 2)
    #expect(program.output.isEmpty)
    #expect(program.errors.contains("ssh -t"))
  }

  /// An exam that starts in a second, with a chair, a secretary and two candidates.
  private func commit() async throws {
    try files.write("words.txt", Self.words + "\n")
    var officials = "officials:\n"
    for role in ["chair", "secretary"] {
      let made = try await Program.run(
        "key", "new", "official", role, "--output", files.path("\(role).key"),
        "--passphrase-file", files.path("words.txt"))
      let key = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
      officials += "  - {name: \(role), role: \(role), key: \"\(key)\"}\n"
    }
    try files.write(
      "exam.yaml",
      ExamFiles.exam().replacingOccurrences(of: "officials: []\n", with: officials))
    #expect(try await files.commit("exam", "--start-in", "1").code == 0)
  }

  private func watch(_ size: Size) async throws -> Tmux {
    let script = "\"$0\" room watch \"$1\"; echo \"ended $?\"; exec sleep 100"
    return try await Tmux(
      ["sh", "-c", script, try Tmux.built("khoathi"), exam], size: size, folder: files.root)
  }

  /// Five minutes for all: first with a wrong passphrase, then with the right ones.
  private func extend(_ board: Tmux) async throws {
    try await open(board, "Thêm thời gian", "Cả phòng")
    for line in ["5", "Mất điện", files.path("chair.key"), "không phải"] {
      try await board.type(line)
      try await board.press(.enter)
    }
    for line in [files.path("secretary.key"), Self.words] {
      try await board.type(line)
      try await board.press(.enter)
    }
    try await board.press(.enter)
    try await confirm(board, "Thêm 5 phút cho mọi thí sinh?")
    try await board.waits(for: "the refusal") {
      $0.text.contains("Chưa ghi gì.") && $0.text.contains("chair.key: sai mật")
    }
    try await board.press(.enter)
    for _ in 0..<2 {
      try await board.type(Self.words)
      try await board.press(.enter)
      try await board.press(.enter)
    }
    try await confirm(board, "Thêm 5 phút cho mọi thí sinh?")
    try await board.waits(for: "the extension") { $0.text.contains("Đã ghi lúc") }
    try await board.press(.enter)
    try await board.waits(for: "more time") { $0.text.contains("còn 05:") }
  }

  private func message(_ board: Tmux) async throws {
    try await open(board, "Nhắn tin", "Cả phòng")
    try await board.type("Còn 15 phút")
    try await board.press(.enter)
    try await board.type("Lê Thị Hoa")
    try await board.press(.enter)
    try await board.press(.enter)
    try await confirm(board, "Nhắn mọi thí sinh: “Còn 15 phút”?")
    try await board.waits(for: "the message") { $0.text.contains("Đã ghi lúc") }
    try await board.press(.enter)
  }

  /// The terminals' alarm is on the screen, and was rung for, within two seconds.
  private func alarm(_ board: Tmux) async throws {
    try await readClockAlarm(board)
    #expect(try await board.value("window_bell_flag") == "0")
    let incident = IncidentEvent(
      candidate: "0002", what: "log_mismatch", detail: "thử", by: "", signedBy: [])
    let body = Base64.encode(try incident.json.encoded())
    let folder = ExamFolder(exam)
    let url = try String(contentsOfFile: folder.path("room.url"), encoding: .utf8)
    let transport = RoomTransport()
    let client = ProctorClient(
      url: url.trimmingCharacters(in: .newlines), token: try folder.codes().proctorToken,
      transport: transport)
    let logged = try? await client.act(ActRequest(act: "incident", body: body))
    #expect(logged?.alarms?.count == 2)
    let since = ContinuousClock.now
    try await board.waits(for: "the alarm") {
      $0.rows[3].hasPrefix(" !! ") && $0.rows[3].contains("0002")
    }
    #expect(ContinuousClock.now - since < .seconds(2))
    #expect(try await board.value("window_bell_flag") == "1")
    await transport.close()
    try await board.type("a")
    try await board.waits(for: "the alarms") { $0.text.contains("Báo động: 2") }
    try await board.press(.escape)
    try await board.waits(for: "no alarm on top") { !$0.rows[3].contains("!!") }
  }

  /// Nobody confirmed the clock before the start: the board says so until somebody has read it.
  private func readClockAlarm(_ board: Tmux) async throws {
    try await board.waits(for: "the clock's alarm") { $0.rows[3].contains("!!") }
    try await board.type("a")
    try await board.waits(for: "the alarms") { $0.text.contains("Báo động: 1") }
    try await board.press(.escape)
    try await board.waits(for: "no alarm on top") { !$0.rows[3].contains("!!") }
    try await board.clearBells()
  }

  /// Opens the line of the menu with this title under this heading, by its key.
  private func open(_ board: Tmux, _ title: String, _ heading: String) async throws {
    try await board.type("v")
    var key: Character?
    for _ in 0..<30 where key == nil {
      try await board.waits(for: "the menu") { $0.text.contains("► ") }
      let rows = try await board.capture().rows
      let head = rows.lastIndex { $0.trimmingCharacters(in: .whitespaces) == heading }
      let line = head.flatMap { rows[$0...].first { $0.contains("  \(title)") } }
      key = line?.first { $0 != " " && $0 != "►" }
      if key == nil { try await board.press(.down) }
    }
    try await board.type(String(try #require(key, "no line \(title)")))
    try await board.waits(for: title) { $0.text.contains("[") }
  }

  private func confirm(_ board: Tmux, _ question: String) async throws {
    try await board.waits(for: question) { $0.text.contains(question) }
    try await board.press(.down)
    try await board.press(.enter)
  }
}
