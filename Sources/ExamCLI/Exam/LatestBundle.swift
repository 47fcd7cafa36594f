import ExamSession
import SessionStore
import TransparencyLog

extension FinishedRoom {
  /// Refuses a bundle that does not end in the last heads of this room's logs.
  func refuse(other files: BundleFiles, path: String, _ options: OutputOptions) throws {
    let last = hasContinuation ? try ExamRecord.heads(of: folder.continuation).last : nil
    let isWhole =
      files.noteText(BundlePath.checkpoint) == note.text
      && files.noteText(BundlePath.continuation + BundlePath.checkpoint)
        == last.flatMap { SignedNote.text(of: $0.note) }
    guard isWhole else {
      throw CouldNot(
        options.words(
          "\(path) không phải hồ sơ mới nhất của kỳ thi này: khoathi audit export …",
          "\(path) is not the latest bundle of this exam: khoathi audit export …"))
    }
  }
}

extension BundleFiles {
  /// The signed text of the note at `path`; `nil` when there is none.
  func noteText(_ path: String) -> String? {
    self[path].flatMap { try? SignedNote(parsing: $0) }?.text
  }
}

extension SignedNote {
  /// The signed text of a note; `nil` when it is none.
  static func text(of note: String) -> String? { (try? SignedNote(parsing: note))?.text }
}
