import ArgumentParser
import CanonicalBytes
import Foundation
import SessionStore

struct RoomRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Dựng lại nhật ký từ bản sao – rebuild the log from its mirror file.",
    discussion: """
      The damaged log is kept beside the new one. Compare the printed root with the last signed \
      checkpoint before serving again.
      Example: khoathi room rebuild p03 --from-mirror
      """)

  @Argument(help: "The exam's folder.") var exam: String
  @Flag(help: "Take the mirror file of this exam.") var fromMirror = false
  @Option(help: "Another mirror file.") var mirror: String?
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard fromMirror || mirror != nil else {
      throw ValidationError("--from-mirror")
    }
  }

  private struct Rebuilt: Encodable {
    let events: Int
    let root: String
    let heads: Int
    let kept: String
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = ExamFolder(exam)
      guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
      let log = folder.path(ExamPath.log)
      let kept = "\(log).damaged-\(Int(Date.now.timeIntervalSince1970))"
      let manager = FileManager.default
      if manager.fileExists(atPath: log) { try manager.moveItem(atPath: log, toPath: kept) }
      let rebuilt = try MirrorRebuild.rebuild(
        fromMirror: mirror ?? folder.path(ExamPath.mirror), into: log)
      if options.json {
        Console.json(
          Rebuilt(
            events: rebuilt.size, root: rebuilt.root.base64, heads: rebuilt.heads, kept: kept))
      } else {
        Console.data(
          options.words(
            "Đã dựng lại \(rebuilt.size) sự kiện, gốc \(rebuilt.root.base64); bản hỏng: \(kept)",
            "Rebuilt \(rebuilt.size) events, root \(rebuilt.root.base64); damaged log: \(kept)"))
      }
    }
  }
}
