/// Why a folder or a file cannot hold a journal.
enum JournalRefusal: Error, Hashable, Sendable {
  /// The folder is missing and cannot be made, or is a link, or others may write to it.
  case folder(path: String)
  /// The file is a link or no plain file, belongs to somebody else, is readable by others, or
  /// another terminal has it open.
  case file
  /// The disk does not take what is written.
  case disk

  /// What to do about it, in words for whoever set up the terminal.
  var explanation: String {
    switch self {
    case .folder(let path):
      "khoathi-terminal: '\(path)' cannot hold a journal: it must be a folder of this user's, no "
        + "link, and nobody else may write to it."
    case .file, .disk: "khoathi-terminal: the journal cannot be written."
    }
  }
}
