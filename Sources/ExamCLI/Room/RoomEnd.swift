import ArgumentParser
import RoomAPI
import RoomClient

struct RoomEnd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Kết thúc sớm khi mọi thí sinh đã nộp – end early, when all have handed in.",
    discussion: """
      Records the absentees, signs the closing checkpoint, then opens the keys and scores. \
      Refused while anybody seated has not handed in, or may still arrive.

      Example: khoathi room end p03
      """)

  @OptionGroup var room: RoomOptions

  mutating func run() async throws {
    try await room.perform { try await $0.act(.end) }
  }
}
