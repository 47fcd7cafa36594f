import Foundation
import SessionStore
import Testing

@testable import ExamCLI
@testable import RoomServer

@Suite("A rehearsal whose log fails")
struct RehearsalFailureTests {
  private struct Broken: Error {}

  @Test("ends at once and says why", .timeLimit(.minutes(1)))
  func ends() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let made = try RehearsalExam.make(
      for: ExamFolder(files.path("exam")), seats: RehearsalSeat.seats(terminals: [], count: 1),
      minutes: 10, output: files.path("rehearsal"))
    let run = try RehearsalRun(made, host: "127.0.0.1", port: 0, tls: nil) { "\($0)" }
    let running = Task { await run.run() }
    while run.now.url == nil, !run.now.isOver { try await Task.sleep(for: .milliseconds(25)) }
    run.service.sequencer.maintain { _ in throw Broken() }
    await running.value
    #expect(run.now.isOver && run.now.failure is Broken)
  }
}
