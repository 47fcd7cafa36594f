import ArgumentParser
import ExamSession
import Foundation
import RoomAPI
import RoomClient

struct RoomReschedule: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reschedule",
    abstract: "Dời giờ bắt đầu khi chưa tới giờ – move the common start before it is reached.",
    discussion: """
      Two officials approve; every deadline moves with the start.
      Example: khoathi room reschedule p03 --start 2026-12-01T08:30:00+07:00 \
      --reason "Mất điện" --approve chair.key --approve secretary.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Option(help: "The new start, with its zone: 2026-12-01T08:30:00+07:00.") var start: String
  @Option(help: "Why.") var reason: String

  func validate() throws {
    guard (try? Date(start, strategy: .iso8601)) != nil else {
      throw ValidationError("--start 2026-12-01T08:30:00+07:00")
    }
  }

  mutating func run() async throws {
    let date = try Date(start, strategy: .iso8601)
    let event = RescheduleEvent(
      start: LogTime(milliseconds: Int(date.timeIntervalSince1970 * 1_000)), reason: reason,
      approvals: [], aid: .fresh())
    let (room, approval) = (room, approval)
    try await room.perform { try await $0.act(try approval.signed(event, exam: room.exam)) }
  }
}
