import ExamSession
import Foundation
import RoomServer
import Testing

@testable import ExamCLI

@Suite("A time that officials read")
struct OfficialTimeTests {
  @Test("Without a zone it is Việt Nam's; seconds need not be there")
  func spellings() throws {
    let date = try Date("2026-11-23T00:31:00Z", strategy: .iso8601)
    let time = LogTime(milliseconds: Int(date.timeIntervalSince1970 * 1_000))
    for text in [
      "2026-11-23T07:31", "2026-11-23T07:31:00", "2026-11-23T07:31:00+07:00",
      "2026-11-23T07:31+07:00", "2026-11-23T00:31Z", "2026-11-22T19:01-05:30",
    ] {
      #expect(OfficialTime(argument: text)?.reading.time == time, "\(text)")
    }
    let utc = OfficialTime(argument: "2026-11-23T00:31:05Z")
    #expect(utc?.reading.time == time.adding(milliseconds: 5_000))
  }

  @Test(
    "Anything else is no time",
    arguments: [
      "", "07:31", "2026-11-23", "now", "23/11/2026 07:31", "2026-11-23T07:31+07:00Z",
      "2026-11-23T07:31+0700", "2026-11-23T٠٧:٣١",
    ])
  func others(text: String) { #expect(OfficialTime(argument: text) == nil) }

  @Test("A room is served with the time that is read just now, and refuses another one with both")
  func served() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    let now = Date.now
    func text(_ date: Date) -> String {
      let time = LogTime(milliseconds: Int(date.timeIntervalSince1970 * 1_000))
      return String(EventTime.text(time).prefix(16)).replacing(" ", with: "T")
    }
    let early = text(now.addingTimeInterval(-600))
    let refused = try await Program.run(
      "room", "serve", files.path("exam"), "--language", "en", "--clock-confirmed", early)
    #expect(refused.code == 2)
    let shown = early.suffix(5)
    #expect(refused.errors.contains("--clock-confirmed says \(shown):00"), "\(refused.errors)")
    #expect(refused.errors.contains("the server's clock shows"), "\(refused.errors)")
    let room = try await ServedRoom(
      files.path("exam"), more: ["--clock-confirmed", text(.now)])
    await room.stop()
  }
}
