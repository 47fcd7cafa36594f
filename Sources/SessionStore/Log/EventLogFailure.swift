/// Why a log cannot be opened, read, written or signed.
///
/// Holds positions, sizes and codes; never a body, a salt or a signature.
package enum EventLogFailure: Error, Hashable, Sendable {
  /// There is no log at this path.
  case notFound(path: String)
  /// There is something at this path already.
  case exists(path: String)
  /// The path is a symbolic link, has a second hard link, or is no regular file.
  case linked(path: String)
  /// The path lies on a file system whose locks and syncs cannot be relied on.
  case networkFileSystem(path: String, type: String)
  /// Another process holds the log.
  case locked(path: String)
  /// A file of the open log was removed or replaced.
  case replaced(path: String)
  /// An operating system call failed with this `errno`.
  case io(operation: String, path: String, code: Int32)
  /// SQLite refused with this extended result code.
  case database(code: Int32, message: String)
  /// A setting that durability needs reads back as something else.
  case setting(name: String, wanted: String, found: String)
  /// Tables, triggers or version are not those of this program.
  case schema
  /// SQLite's own check of the file found something; its first line.
  case integrity(String)
  /// The row at this place does not hold the event of this index.
  case gap(expected: Int)
  /// The entry of this index is not the one spelling of an entry, or names another index.
  case entry(index: Int)
  /// Salt and body do not open the commitment of this entry.
  case commitment(index: Int)
  /// The time of this event is before that of the event before it.
  case time(index: Int)
  /// The signed head of this size is not a head of the tree in the database.
  case head(size: Int)
  /// The database is older than its mirror: a copy was restored or the tail was cut off.
  case behindMirror(database: Int, mirror: Int)
  /// The mirror's whole line for this event or head says something else than the database.
  case mirrorDiffers(line: Int)
  /// The mirror holds an unreadable line in its middle.
  case mirrorDamaged(line: Int)
  /// The mirror file is not there.
  case mirrorMissing(path: String)
  /// Beyond its mirror the damaged database spoke of `known` events, of which only those below
  /// `readable` can be read and belong to this log.
  case beyondMirror(readable: Int, known: Int)
  /// The event cannot be logged: its kind or time is not well-formed.
  case badEvent(position: Int)
  /// The body is longer than `limit` bytes.
  case bodyTooLarge(position: Int, limit: Int)
  /// Read-back, recomputed tree and signed heads disagree; nothing was signed.
  case unsigned(at: Int)
  /// The signer's key or name is not the one of this log.
  case signer
  /// The log has met a failure before, or was closed; nothing can be logged or signed any more.
  case stopped
}
