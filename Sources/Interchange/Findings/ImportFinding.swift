/// One finding about an import: facts only; words come from ``ImportWords``.
package struct ImportFinding: Codable, Error, Hashable, Sendable {
  /// How bad it is.
  package enum Severity: String, Codable, Hashable, Sendable {
    /// Something that affects scoring or a whole question would be lost: strict imports nothing.
    case error
    /// The question is imported, and somebody should look at it.
    case warning
    /// Said for the record.
    case note
  }

  package var severity: Severity
  package var code: ImportCode
  package var file: String
  /// Counted from 1; 0 when no line is meant.
  package var line: Int
  /// Counted from 1 in its file; `nil` when the whole file is meant.
  package var question: Int?
  /// What the words name, e.g. `name`, `value`, `limit`.
  package var facts: [String: String]

  /// A finding about the whole of a file.
  package init(
    _ severity: Severity, _ code: ImportCode, file: String, line: Int = 0, question: Int? = nil,
    _ facts: [String: String] = [:]
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.question = question
    self.facts = facts
  }

  /// A finding about the question at `position`, at its own line unless given.
  package init(
    _ severity: Severity, _ code: ImportCode, at position: SourcePosition, line: Int? = nil,
    _ facts: [String: String] = [:]
  ) {
    self.init(
      severity, code, file: position.file, line: line ?? position.line,
      question: position.question, facts)
  }
}
