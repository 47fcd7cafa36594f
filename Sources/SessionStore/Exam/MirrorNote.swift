/// `mirror.path`: which mirror a folder's server last began to write, and which folder that was.
///
/// A line with the path, relative when inside the folder; then, when it is not, a line with the
/// ``FileMark`` of the folder's `exam.json`.
struct MirrorNote: Hashable, Sendable {
  let path: String
  /// `nil` where the note does not say whose it is.
  private let owner: String?

  /// The note of the folder whose `exam.json` has this mark.
  init(path: String, owner: FileMark?) {
    (self.path, self.owner) = (path, path.hasPrefix("/") ? owner?.text : nil)
  }

  /// Reads ``bytes``; `nil` when no path is there.
  init?(_ bytes: some Sequence<UInt8>) {
    let lines = String(decoding: Array(bytes), as: UTF8.self).split(separator: "\n")
    guard let path = lines.first else { return nil }
    (self.path, owner) = (String(path), lines.dropFirst().first.map(String.init))
  }

  var bytes: [UInt8] { Array("\(path)\n\(owner.map { "\($0)\n" } ?? "")".utf8) }

  /// Whether the folder whose `exam.json` has this mark wrote the note, as far as it says.
  func belongs(to folder: FileMark?) -> Bool {
    guard let owner else { return true }
    guard let folder, let mark = FileMark(text: owner) else { return false }
    return mark.isSameFile(as: folder)
  }
}
