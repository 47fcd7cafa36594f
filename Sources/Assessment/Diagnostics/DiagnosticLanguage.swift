/// A language in which findings are worded.
public enum DiagnosticLanguage: String, CaseIterable, Hashable, Sendable {
  case vi
  case en
}
