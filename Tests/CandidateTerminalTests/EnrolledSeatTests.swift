import Assessment
import ExamSession
import Foundation
import SessionStore
import Testing
import TextScreen
import TmuxDriving

@testable import RoomServer

@Suite("A terminal with an enrolment")
struct EnrolledSeatTests {
  private static let usual = Size(columns: 80, rows: 24)

  /// The folder that a technician carries to the machine `t07`.
  private static func stick(_ exam: SampleExam) throws -> String {
    let now = Date.now
    try exam.folder.put(Array(try exam.folder.genesis().log.utf8), ExamPath.vkey)
    let authority = try ExamAuthority(
      origin: "thi.example.vn/2026-vc01/p03",
      validity: now.addingTimeInterval(-60)..<now.addingTimeInterval(3_600))
    let writer = EnrolmentWriter(exam.folder)
    try writer.begin(authority, hosts: ["127.0.0.1"], port: 1, sealedKey: nil)
    let issued = try authority.issue(.entry, name: "t07")
    try writer.enrol([issued])
    let stick = ExamFolder(exam.root + "/t07")
    try FileManager.default.createDirectory(
      atPath: stick.path, withIntermediateDirectories: true)
    for (name, bytes) in try writer.files(for: issued, authority, url: "https://127.0.0.1:1") {
      try stick.put(bytes, name)
    }
    return stick.path
  }

  @Test("The program logs in over TLS with its folder, and the log names the machine")
  func login() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    let stick = try Self.stick(exam)
    let tls = try RoomTLS(exam.folder, host: "127.0.0.1")
    try await LiveRoom.serve(exam, tls: tls) { room in
      let script = "\"$0\" --room \"$1\" --enrolment \"$2\"; echo \"ended $?\"; exec sleep 100"
      let terminal = try await Tmux(
        [
          "sh", "-c", script, try Tmux.built("khoathi-terminal"),
          "https://127.0.0.1:\(room.port)", stick,
        ], size: Self.usual, folder: exam.root)
      try await terminal.waits(for: "the login screen") { $0.text.contains("Đăng nhập") }
      try await terminal.type(SampleExam.candidate.rawValue)
      try await terminal.press(.enter)
      try await terminal.type(SampleExam.accessCode)
      try await terminal.press(.enter)
      try await terminal.waits(for: "who sits here") { $0.text.contains("Ánh Tuyết") }
      let seated = await room.look { $0.core.state.session(SampleExam.candidate).terminal?.name }
      #expect(seated == "t07")
    }
  }

  @Test("The program says which file of its folder is missing, and that address and folder agree")
  func refused() async throws {
    let exam = try SampleExam(startsIn: -1_000)
    let stick = try Self.stick(exam)
    try FileManager.default.removeItem(atPath: stick + "/terminal.key")
    for (arguments, code, words) in [
      (["--enrolment", stick], Int32(2), "terminal.key"),
      (["--enrolment", exam.root], 2, "ca.pem"),
      (["--room", "https://127.0.0.1:9"], 64, "--enrolment"),
      (["--room", "http://127.0.0.1:9", "--enrolment", stick], 64, "--enrolment"),
    ] {
      let process = Process()
      process.executableURL = URL(filePath: try Tmux.built("khoathi-terminal"))
      process.arguments = arguments
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let said = String(
        decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == code, "\(said)")
      #expect(said.contains(words), "\(said)")
    }
  }
}
