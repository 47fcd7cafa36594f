import ArgumentParser
import CanonicalBytes
import Foundation
import SessionStore
import TransparencyLog

struct RoomCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm tra nhật ký hoặc bản sao lưu – check a log at rest, or a backup.",
    discussion: """
      Reads every page and event, rebuilds the tree and holds it against the signed heads, the \
      log's key and the mirror; changes nothing. Names a copy that lacks its write-ahead log, or \
      an old one, as truncated.

      Example: khoathi room check /media/usb/p03-0930
      """)

  @Argument(help: "An exam's folder that is not being served, or a backup.") var exam: String
  @Option(help: "The mirror file, when it is not in the folder.") var mirror: String?
  @OptionGroup var options: OutputOptions

  private struct Checked: Encodable {
    let events: Int
    let root: String
    let heads: Int
    let signed: Int
    let unmirrored: Int
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let folder = ExamFolder(exam)
      let check = try LogCheck(
        folder: folder.path(ExamPath.log), mirror: mirror ?? folder.mirror,
        key: try folder.verifierKey())
      if options.json {
        return Console.json(
          Checked(
            events: check.size, root: check.root.base64, heads: check.heads,
            signed: check.signedSize, unmirrored: check.unmirrored))
      }
      Console.data(
        options.words(
          "Nguyên vẹn: \(check.size) sự kiện, gốc \(check.root.base64), \(check.heads) đầu cây; "
            + "đã ký đến \(check.signedSize); bản sao thiếu \(check.unmirrored).",
          "Sound: \(check.size) events, root \(check.root.base64), \(check.heads) heads; "
            + "signed up to \(check.signedSize); the mirror lacks \(check.unmirrored)."))
    }
  }
}

extension ExamFolder {
  /// The log key's public half.
  func verifierKey() throws -> NoteVerifierKey {
    let text = String(decoding: try bytes(ExamPath.vkey), as: UTF8.self)
    return try NoteVerifierKey(vkey: text.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
