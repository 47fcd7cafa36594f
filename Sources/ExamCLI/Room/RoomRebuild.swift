import ArgumentParser
import CanonicalBytes
import Foundation
import SessionStore

struct RoomRebuild: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Dựng lại nhật ký từ bản sao – rebuild the log from its mirror file.",
    discussion: """
      The damaged log is kept beside the new one. Events that it has beyond the mirror's end are \
      kept too; when some of them can no longer be read this is refused, until --give-up. Compare the printed root with the last signed \
      checkpoint before serving again.
      Example: khoathi room rebuild p03 --from-mirror
      """)

  @Argument(help: "The exam's folder.") var exam: String
  @Flag(help: "Take the mirror file of this exam.") var fromMirror = false
  @Option(help: "Another mirror file.") var mirror: String?
  @Flag(help: "Go on without events that only the damaged log had and that can't be read.")
  var giveUp = false
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
    let beyond: Int
    let leftOut: Int
    let kept: String
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = ExamFolder(exam)
      guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
      let repair = LogRepair(folder)
      let rebuilt = try rebuild(folder, repair)
      if rebuilt.isBlind { Console.note(LogFailureWords(options.language).blind) }
      if let torn = RebuildWords(options.language).torn(rebuilt) { Console.note(torn) }
      if options.json {
        return Console.json(
          Rebuilt(
            events: rebuilt.size, root: rebuilt.root.base64, heads: rebuilt.heads,
            beyond: rebuilt.beyond, leftOut: rebuilt.leftOut, kept: repair.kept))
      }
      Console.data(
        options.words(
          "Đã dựng lại \(rebuilt.size) sự kiện (\(rebuilt.beyond) chỉ còn trong bản hỏng), "
            + "gốc \(rebuilt.root.base64); bản hỏng: \(repair.kept)",
          "Rebuilt \(rebuilt.size) events (\(rebuilt.beyond) from the damaged log alone), "
            + "root \(rebuilt.root.base64); damaged log: \(repair.kept)"))
    }
  }

  private func rebuild(_ folder: ExamFolder, _ repair: LogRepair) throws -> MirrorRebuild {
    let file = try mirror ?? folder.ownMirror()
    let rebuilt = try repair.rebuild(from: file, givingUp: giveUp)
    if rebuilt.torn > 0 && mirror == nil {
      // The torn line is in no database any more: the mirror begins anew from what was rebuilt.
      try FileManager.default.moveItem(atPath: file, toPath: "\(file).torn-\(repair.stamp)")
      try EventLog.open(
        at: folder.path(ExamPath.log), mirror: file, newMirror: true
      ).close()
    }
    return rebuilt
  }
}
