import Assessment
import Foundation
import Glibc
import Testing
import TextScreen
import TmuxDriving

/// One machine with a journal on its disk: the real program, started, killed and started again.
struct JournalSeat {
  let terminal: Tmux
  let journal: String
  private let folder: String
  /// The questions in the order of this paper.
  private var order: [String] = []
  /// The question on the screen.
  private var current: String?
  private static let size = Size(columns: 80, rows: 24)

  /// Starts the program of machine `name`; `hasJournal` false is a diskless one.
  init(
    _ room: LiveRoom, _ exam: SampleExam, _ name: String = "t07", hasJournal: Bool = true,
    size: Size = size
  ) async throws {
    folder = exam.root + "/" + name
    journal = folder + "/journal"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script = """
      cd "$1"; shift; sh -c 'echo $$ >pid; exec "$@"' sh "$@"; echo "ended $?"; exec sleep 100
      """
    let options = hasJournal ? ["--journal", journal] : []
    terminal = try await Tmux(
      [
        "sh", "-c", script, "sh", folder, try Tmux.built("khoathi-terminal"), "--room", room.url,
      ] + options, size: size, folder: folder)
  }

  func sees(_ text: String, _ source: SourceLocation = #_sourceLocation) async throws {
    try await terminal.waits(for: "“\(text)”") { $0.text.contains(text) }
  }

  func press(_ text: String, _ key: KeyPress = .enter) async throws {
    if !text.isEmpty { try await terminal.type(text) }
    try await terminal.press(key)
  }

  /// From the login screen to who sits here.
  func logIn() async throws {
    try await sees("Đăng nhập")
    try await press(SampleExam.candidate.rawValue)
    try await press(SampleExam.accessCode)
    try await sees("Ánh Tuyết")
  }

  /// On to the first question of a room that has started.
  mutating func reachQuestions(_ room: LiveRoom) async throws {
    try await logIn()
    try await press("")
    try await sees("Nội quy phòng thi")
    try await press("")
    try await sees("Nhập mã ca thi")
    try await press(SampleExam.roomCode)
    try await sees("Câu 1/5")
    try await learnOrder(room)
  }

  /// The paper is on the screen, with its first question.
  mutating func learnOrder(_ room: LiveRoom) async throws {
    order = await room.order()
    current = order.first
  }

  /// Answers a question.
  mutating func answer(_ place: SampleBank.Place, _ keys: String) async throws {
    let number = try #require(order.firstIndex(of: place.rawValue)) + 1
    if current == SampleBank.Place.text.rawValue { try await press("", .escape) }
    if current != place.rawValue {
      try await press("\(number)")
      try await sees("Câu \(number)/5")
      current = place.rawValue
    } else if place == .text {
      try await press("")
    }
    try await terminal.type(keys)
  }

  func send(_ signal: Int32) throws {
    let text = try String(contentsOfFile: folder + "/pid", encoding: .utf8)
    let process = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
    #expect(kill(process, signal) == 0)
  }

  /// The files of the journal, by name.
  func files() throws -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: journal).sorted()) ?? []
  }
}
