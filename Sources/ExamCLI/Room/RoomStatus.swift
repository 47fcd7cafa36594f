import ArgumentParser
import RoomClient

struct RoomStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Xem phòng thi lúc này – show the room as it is.",
    discussion: "Example: khoathi room status p03 --json")

  @OptionGroup var room: RoomOptions

  mutating func run() async throws {
    try await room.perform { try await $0.board() }
  }
}
