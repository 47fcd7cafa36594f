import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import SessionStore

struct RoomCodesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codes",
    abstract: "In mã cá nhân và mã ca thi cho phong bì – print the codes for the envelopes.",
    discussion: "Example: khoathi room codes p03")

  @Argument(help: "The exam's folder.") var exam: String
  @OptionGroup var options: OutputOptions

  private struct Codes: Encodable {
    let roomCode: String
    let accessCodes: [String: String]

    private enum CodingKeys: String, CodingKey {
      case roomCode = "room_code"
      case accessCodes = "access_codes"
    }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = ExamFolder(exam)
      guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
      let codes = try folder.codes()
      let access = codes.accessCodes.map { ($0.key.rawValue, Crockford.grouped($0.value)) }
      let room = Crockford.grouped(codes.roomCode)
      if options.json {
        Console.json(
          Codes(roomCode: room, accessCodes: Dictionary(uniqueKeysWithValues: access)))
        return
      }
      Console.data(options.words("Mã ca thi  \(room)", "Room code  \(room)"))
      for (candidate, code) in access.sorted(by: { $0.0 < $1.0 }) {
        Console.data("\(candidate)  \(code)")
      }
    }
  }
}
