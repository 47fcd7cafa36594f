extension LintItem {
  /// A finding about this item.
  func finding(
    _ code: DiagnosticCode, severity: Diagnostic.Severity? = nil, at line: Int, in bank: LintBank,
    _ facts: [String: String] = [:]
  ) -> Diagnostic {
    Diagnostic(
      code, severity: severity, file: bank.files[file].name, line: line, question: question,
      facts: facts.merging(["item": id]) { fact, _ in fact })
  }

  /// Where the item stands, for other items' findings.
  func place(in bank: LintBank) -> String { "\(id), \(bank.files[file].name):\(line)" }
}
