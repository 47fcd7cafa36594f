/// Why a proof file does not prove what it claims.
public enum ReceiptRefusal: Error, Hashable, Sendable {
  /// Line number `line` is not what tlog-proof wants there.
  case format(line: Int)
  /// The head is no checkpoint, of another log, or a known key's signature does not verify.
  case note(NoteRefusal)
  /// The witnesses that cosigned are not enough.
  case quorum(cosigners: [String])
  /// The extra line is missing, or is not entry, salt and body.
  case extra
  /// The entry is not the one spelling of an entry.
  case entry(LogEntryRefusal)
  /// The entry names another index than the file.
  case index(entry: Int, file: Int)
  /// Salt and body do not open the entry's commitment.
  case commitment
  /// The proof does not lead from the entry to the signed root.
  case inclusion
}
