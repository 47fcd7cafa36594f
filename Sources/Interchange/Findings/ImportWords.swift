package import Assessment

/// What findings of an import say, in every language; `{name}` stands for a fact.
package enum ImportWords {
  /// A message and what to do about it.
  typealias Words = (message: String, remedy: String)

  /// The finding in words of `language`.
  package static func worded(
    _ finding: ImportFinding, in language: DiagnosticLanguage
  ) -> WordedDiagnostic {
    let words =
      switch language {
      case .vi: vietnamese[finding.code]
      case .en: english[finding.code]
      }
    let facts =
      finding.code == .formatNotRead
      ? ForeignFormatWords.worded(finding.facts, in: language) : finding.facts
    return WordedDiagnostic(
      severity: finding.severity.rawValue, code: finding.code.rawValue, file: finding.file,
      line: finding.line, question: finding.question,
      message: DiagnosticWords.fill(words?.message ?? finding.code.rawValue, facts),
      remedy: DiagnosticWords.fill(words?.remedy ?? "", facts))
  }
}
