import Assessment
import ExamSession
import Foundation
import Glibc
import RoomAPI
import SessionStore
import Testing
import TextScreen
import TmuxDriving

@testable import RoomServer

@Suite("A terminal with a journal, killed with responses that nobody has")
struct JournalSeatTests {
  private typealias Place = SampleBank.Place

  /// A candidate whose first response is saved, and whose next two were given with the room away.
  private static func stranded(
    _ exam: SampleExam, hasJournal: Bool = true
  ) async throws -> (JournalSeat, Int) {
    var (seat, port) = try await LiveRoom.serve(exam) { room in
      var seat = try await JournalSeat(room, exam, hasJournal: hasJournal)
      try await seat.reachQuestions(room)
      try await seat.answer(.single, "a")
      try await seat.sees("Đã trả lời 1/5")
      try await seat.sees("Đã lưu mọi câu trả lời ở máy chủ")
      return (seat, room.port)
    }
    try await seat.answer(.trueFalse, "b")
    try await seat.answer(.long, "d")
    let place = hasJournal ? "đĩa" : "bộ nhớ"
    try await seat.sees("2 câu còn ở máy này (\(place)) – mất liên lạc, cứ làm bài")
    return (seat, port)
  }

  @Test("After the restart of both, every response arrives once and in order; then the file goes")
  func killed() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    let (dead, port) = try await Self.stranded(exam)
    try dead.send(SIGKILL)
    try await dead.sees("ended 137")
    let name = try #require(try dead.files().first)
    let path = dead.journal + "/" + name
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let bytes = try Data(contentsOf: URL(filePath: path))
    for place in [Place.trueFalse, .long] {
      #expect(bytes.range(of: Data(place.rawValue.utf8)) == nil, "a name in clear")
    }
    try await LiveRoom.serve(exam, port: port) { room in
      try await room.release()
      let seat = try await JournalSeat(room, exam)
      try await seat.logIn()
      try await seat.press("")
      try await seat.sees("Đã trả lời 3/5")
      try await seat.sees("Đã lưu mọi câu trả lời ở máy chủ")
      let answers = await room.answers()
      #expect(
        answers.map(\.item.rawValue) == [Place.single, .trueFalse, .long].map(\.rawValue))
      try await seat.press("", .tab)
      try await seat.press("n", .down)
      try await seat.press("")
      try await seat.sees("Đã nộp bài")
      for _ in 0..<200 where try !seat.files().isEmpty {
        try await Task.sleep(for: .milliseconds(25))
      }
      #expect(try seat.files() == [])
    }
  }

  @Test("When another machine answered in between, the file stays and screen and room say so")
  func takenOver() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    let (dead, port) = try await Self.stranded(exam)
    try dead.send(SIGKILL)
    try await LiveRoom.serve(exam, port: port) { room in
      try await room.release()
      var other = try await JournalSeat(room, exam, "t08", hasJournal: false)
      try await other.logIn()
      try await other.press("")
      try await other.sees("Đã trả lời 1/5")
      try await other.learnOrder(room)
      try await other.answer(.trueFalse, "a")
      try await other.sees("Đã trả lời 2/5")
      try await other.sees("Đã lưu mọi câu trả lời ở máy chủ")
      try await room.release()
      let seat = try await JournalSeat(room, exam)
      try await seat.logIn()
      try await seat.sees("Có 2 câu trả lời của lần ngồi trước tại máy này không gửi được")
      try await seat.press("")
      try await seat.sees("2 câu cũ không gửi được – báo giám thị")
      #expect(await room.answers().count == 2)
      #expect(try seat.files().contains { $0.hasSuffix(".kept") })
      for _ in 0..<200 where await room.incidents("journal_kept").isEmpty {
        try await Task.sleep(for: .milliseconds(25))
      }
      #expect(await room.incidents("journal_kept") == ["responses 2"])
    }
  }

  @Test("A diskless machine loses nothing that was acknowledged")
  func diskless() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    let (dead, port) = try await Self.stranded(exam, hasJournal: false)
    try dead.send(SIGKILL)
    #expect(try dead.files() == [])
    try await LiveRoom.serve(exam, port: port) { room in
      try await room.release()
      let seat = try await JournalSeat(room, exam, hasJournal: false)
      try await seat.logIn()
      try await seat.press("")
      try await seat.sees("Đã trả lời 1/5")
      #expect(await room.answers().map(\.item.rawValue) == [Place.single.rawValue])
    }
  }

  @Test("A signal keeps what is being typed and closes the file", arguments: [SIGTERM, SIGHUP])
  func signals(_ signal: Int32) async throws {
    let exam = try SampleExam(startsIn: -1_000)
    var (dead, port) = try await Self.stranded(exam)
    try await dead.answer(.text, "Nhân dân")
    try await dead.sees("Nhân dân")
    try dead.send(signal)
    try await dead.sees("ended 0")
    try await LiveRoom.serve(exam, port: port) { room in
      try await room.release()
      let seat = try await JournalSeat(room, exam)
      try await seat.logIn()
      try await seat.press("")
      try await seat.sees("Đã trả lời 4/5")
      try await seat.sees("Đã lưu mọi câu trả lời ở máy chủ")
      #expect(await room.responses()?[Place.text.rawValue] == "Nhân dân")
    }
  }

  @Test("A folder that is a link, or that others may write to, holds no journal")
  func folders() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    let (real, link, open) = (exam.root + "/real", exam.root + "/link", exam.root + "/open")
    for path in [real, open] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
    #expect(chmod(open, 0o777) == 0)
    for path in [link, open, exam.root + "/none/below"] {
      let process = Process()
      process.executableURL = URL(filePath: try Tmux.built("khoathi-terminal"))
      process.arguments = ["--room", "http://127.0.0.1:9", "--journal", path]
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let said = String(
        decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2, "\(said)")
      #expect(said.contains(path), "\(said)")
    }
  }
}

extension LiveRoom {
  /// What the incidents of this kind say.
  fileprivate func incidents(_ kind: String) async -> [String] {
    await look { (room) in
      room.shown.alarms.filter { $0.what == kind }.map(\.detail)
    } ?? []
  }
}
