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
      let (rebuilt, kept) = try rebuild(folder)
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

  /// Builds the log beside the old one and puts it in its place only when it is whole.
  private func rebuild(_ folder: ExamFolder) throws -> (MirrorRebuild, kept: String) {
    let log = folder.path(ExamPath.log)
    let stamp = Int(Date.now.timeIntervalSince1970)
    let (kept, partial) = ("\(log).damaged-\(stamp)", "\(log).partial-\(stamp)")
    let manager = FileManager.default
    try refuseHeld(log)
    let file = mirror ?? folder.path(ExamPath.mirror)
    let rebuilt: MirrorRebuild
    do {
      rebuilt = try MirrorRebuild.rebuild(fromMirror: file, into: partial)
    } catch {
      try? manager.removeItem(atPath: partial)
      throw error
    }
    if manager.fileExists(atPath: log) { try manager.moveItem(atPath: log, toPath: kept) }
    try manager.moveItem(atPath: partial, toPath: log)
    if rebuilt.torn > 0 && mirror == nil {
      // The torn line is in no database any more: the mirror begins anew from what was rebuilt.
      try manager.moveItem(atPath: file, toPath: "\(file).torn-\(stamp)")
      try EventLog.open(at: log, mirror: file, newMirror: true).close()
    }
    return (rebuilt, kept)
  }

  /// A log that a server holds is not taken away from it.
  private func refuseHeld(_ log: String) throws {
    do {
      try EventLogReader.open(at: log).close()
    } catch EventLogFailure.locked(let path) {
      throw EventLogFailure.locked(path: path)
    } catch {
      return
    }
  }
}
