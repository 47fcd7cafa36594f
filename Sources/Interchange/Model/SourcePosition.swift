/// Where a question stands in what was imported.
package struct SourcePosition: Codable, Hashable, Sendable {
  /// The file's name; inside an archive `archive.zip!items/q1.xml`.
  package var file: String
  /// Counted from 1; 0 where the format has no lines.
  package var line: Int
  /// Counted from 1 in its file, questions of every kind, also those that cannot be imported.
  package var question: Int

  /// A position of these parts.
  package init(file: String, line: Int, question: Int) {
    self.file = file
    self.line = line
    self.question = question
  }
}
