import ArgumentParser
import CanonicalBytes
import Foundation
import SessionStore
import TransparencyLog

struct RoomBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sao lưu nhật ký trong lúc thi – copy the log while its server runs.",
    discussion: """
      Holds every event that was acknowledged before the command began. Taken from the mirror, \
      which the server writes before it acknowledges: no second process touches the database, and \
      nobody waits. The copy is checked from end to end against the signed heads. It holds names \
      and responses, but no private file and no key; to go on from it: khoathi room standby.

      Example:
        khoathi room backup p03 --output /media/usb/p03-0930
        khoathi room check /media/usb/p03-0930
      """)

  @Argument(help: "The exam's folder on the server machine.") var exam: String
  @Option(name: .shortAndLong, help: "The folder to make.") var output: String
  @Option(help: "The mirror file, when it is not in the exam's folder.") var mirror: String?
  @OptionGroup var options: OutputOptions

  private struct Written: Encodable {
    let backup: String
    let events: Int
    let root: String
    let signed: Int
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = ExamFolder(exam)
      let key = try folder.verifierKey()
      let backup = try write(ExamFolder(output), from: folder, key)
      if options.json {
        return Console.json(
          Written(
            backup: output, events: backup.size, root: backup.root.base64,
            signed: backup.signedSize))
      }
      Console.data(
        options.words(
          "\(output): \(backup.size) sự kiện, gốc \(backup.root.base64); "
            + "nối tiếp đầu cây đã ký trên \(backup.signedSize) sự kiện.",
          "\(output): \(backup.size) events, root \(backup.root.base64); "
            + "extends the signed head of \(backup.signedSize) events."))
    }
  }

  /// Writes beside `copy` and gives it its name when all is checked.
  private func write(
    _ copy: ExamFolder, from folder: ExamFolder, _ key: NoteVerifierKey
  ) throws -> LogBackup {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: copy.path) else {
      throw ExamFolderFailure.exists(path: copy.path)
    }
    let partial = ExamFolder(copy.path + ".partial")
    try? manager.removeItem(atPath: partial.path)
    do {
      for name in ["", "/mirror"] {
        try manager.createDirectory(
          atPath: partial.path + name, withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o700])
      }
      for name in [ExamPath.description, "public"] {
        try manager.copyItem(atPath: folder.path(name), toPath: partial.path(name))
      }
      let backup = try LogBackup.make(
        ofMirror: try mirror ?? folder.ownMirror(), copy: partial.path(ExamPath.mirror),
        folder: partial.path(ExamPath.log), key: key)
      try manager.moveItem(atPath: partial.path, toPath: copy.path)
      return backup
    } catch {
      try? manager.removeItem(atPath: partial.path)
      throw error
    }
  }
}
