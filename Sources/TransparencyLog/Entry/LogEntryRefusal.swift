/// Why bytes or values are no log entry.
public enum LogEntryRefusal: Error, Hashable, Sendable {
  /// The bytes are not the one spelling of an entry; they stop being so at this offset.
  case malformed(offset: Int)
  /// The kind is not 1 to 32 characters of `[a-z][a-z0-9_]*`.
  case kind
  /// The index or the time is outside 0…2⁵³−1.
  case number
}
