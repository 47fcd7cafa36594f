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

struct RoomFinish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: "Chốt kết quả và hủy khóa nhật ký – export, final checkpoint, destroy the log key.",
    discussion: """
      After it nothing can be added to this log. Export the bundle next.

      Example:
        khoathi room finish p03
        khoathi audit export p03 --output p03-bundle
      """)

  @OptionGroup var room: RoomOptions

  mutating func run() async throws {
    try await room.perform { try await $0.act(.finish) }
  }
}
