import ArgumentParser
import CanonicalBytes
import Foundation
import RoomServer
import SessionStore
import TransparencyLog

struct WitnessRequest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Ghi yêu cầu ký chứng ra USB – write a request to a witness, for a stick.",
    discussion: """
      Reads the mirror file, so it works while the room is served. The head is the one that waits \
      for its witnesses, or else the last one. The same bytes go over HTTP and on a stick.

      Example:
        khoathi witness request p03 --witness secretariat > p03.req
      """)

  @Argument(help: "The exam's folder.") var exam: String
  @Option(help: "The size that the witness cosigned last; else what the folder knows of it.")
  var old: Int?
  @Option(help: "The witness's name in the policy.") var witness: String?
  @Option(help: "The mirror file, when it is not in the folder.") var mirror: String?
  @OptionGroup var options: OutputOptions

  private struct Written: Encodable {
    let old: Int
    let size: Int
    let request: String
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = ExamFolder(exam)
      guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
      let record = try MirrorRecord(path: mirror ?? folder.mirror)
      let request = try HeadRequest(folder, record).request(old: old, witness: witness)
      let text = request.serialised
      if options.json {
        return Console.json(
          Written(old: request.oldSize, size: request.checkpoint.size, request: text))
      }
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }
}
