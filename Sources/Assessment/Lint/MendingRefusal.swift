/// Why files are not mended.
public enum MendingRefusal: Error, Hashable, Sendable {
  /// The file cannot be read as it is.
  case unreadable(Diagnostic)
  /// Mending would change what the file says, not only how it is spelt.
  case changesMeaning(file: String)
}
