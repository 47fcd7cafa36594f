/// One finding about a file or an exam's parts: facts only; words come from ``worded(in:)``.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, CaseIterable, Hashable, Sendable {
    case error
    case warning
    case note
  }

  /// How bad it is.
  public var severity: Severity
  /// What was found.
  public var code: DiagnosticCode
  /// Empty when no file is meant.
  public var file: String
  /// Counted from 1; 0 when no line is meant.
  public var line: Int
  /// Counted from 1 in its file; `nil` when no question is meant.
  public var question: Int?
  /// What the words name, e.g. `item`, `value`, `limit`.
  public var facts: [String: String]

  /// A finding of these parts; the severity is the code's own unless given.
  public init(
    _ code: DiagnosticCode, severity: Severity? = nil, file: String = "", line: Int = 0,
    question: Int? = nil, facts: [String: String] = [:]
  ) {
    self.severity = severity ?? code.severity
    self.code = code
    self.file = file
    self.line = line
    self.question = question
    self.facts = facts
  }

  /// The finding in words of `language`.
  public func worded(in language: DiagnosticLanguage) -> WordedDiagnostic {
    let words = DiagnosticWords.words(code, language)
    return WordedDiagnostic(
      severity: severity.rawValue, code: code.rawValue, file: file, line: line,
      question: question, message: DiagnosticWords.fill(words.message, facts),
      remedy: DiagnosticWords.fill(words.remedy, facts))
  }
}

extension Diagnostic: Comparable {
  /// By file, line, question, code, then facts.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    if a.line != b.line { return a.line < b.line }
    if a.question != b.question { return (a.question ?? 0) < (b.question ?? 0) }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    let (left, right) = (a.sortedFacts, b.sortedFacts)
    if left != right { return left.lexicographicallyPrecedes(right) }
    return a.severity.rawValue < b.severity.rawValue
  }

  private var sortedFacts: [String] { facts.map { "\($0.key)=\($0.value)" }.sorted() }
}
