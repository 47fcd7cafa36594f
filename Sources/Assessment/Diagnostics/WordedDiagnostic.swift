/// A finding in words, in the shape that `--json` prints.
public struct WordedDiagnostic: Codable, Hashable, Sendable {
  /// `error`, `warning` or `note`.
  public var severity: String
  /// Stable, e.g. `key_not_a_choice`.
  public var code: String
  /// Empty when no file is meant.
  public var file: String
  /// Counted from 1; 0 when no line is meant.
  public var line: Int
  /// Counted from 1; `nil` when no question is meant.
  public var question: Int?
  /// What was found.
  public var message: String
  /// What to do about it.
  public var remedy: String

  /// A worded finding of these parts.
  public init(
    severity: String, code: String, file: String, line: Int, question: Int?, message: String,
    remedy: String
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.question = question
    self.message = message
    self.remedy = remedy
  }

  /// `file:line: severity: message [code]`, then the remedy on its own line.
  public var text: String {
    let place = file.isEmpty ? "" : line > 0 ? "\(file):\(line): " : "\(file): "
    return "\(place)\(severity): \(message) [\(code)]\n  \(remedy)"
  }
}
