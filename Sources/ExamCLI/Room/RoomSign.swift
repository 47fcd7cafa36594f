import ArgumentParser
import Assessment
import ExamSession
import RoomAPI
import RoomClient

struct RoomSign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Ghi chữ ký trên danh sách kết quả – record a signature on the result list.",
    discussion: """
      After the room's end and before its results are final; later ones: khoathi exam sign.
      Example: khoathi room sign p03 --candidate 0007 --status signed
      """)

  @OptionGroup var room: RoomOptions
  @Option(help: "The candidate number.") var candidate: String
  @Option(help: "signed, refused or absent.") var status: String

  func validate() throws {
    guard SignatureStatus(rawValue: status) != nil else {
      throw ValidationError("--status signed, refused, absent")
    }
  }

  mutating func run() async throws {
    let event = SignatureEvent(candidate: CandidateNumber(candidate), status: status)
    try await room.perform { try await $0.act(try ActRequest(event)) }
  }
}
