/// Where in the authored files something stands.
public struct SourcePlace: Hashable, Sendable {
  /// The file's name as it was given to the reader.
  public var file: String
  /// Counted from 1.
  public var line: Int

  /// A line of a file.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
