/// One thing wrong with the letters of a text, and what it should be when that is certain.
struct TextFlaw: Hashable, Sendable {
  var code: DiagnosticCode
  /// Milder than the code's own when given.
  var severity: Diagnostic.Severity?
  /// The part of the text that shows it.
  var fragment: String
  /// What findings call `value`.
  var value: String
  /// `fragment` mended; `nil` when only a person can say.
  var mended: String?
}
