import RichText

/// What is said about the letters, spaces, marks and width of one text.
enum TextRules {
  /// The columns that a text may need: those of the smallest screen, less its frame.
  static let widest = 36

  /// Everything about the texts of `item`.
  static func findings(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for text in item.texts + [item.document, item.article].compactMap(\.self) {
      for flaw in flaws(text, of: item) {
        let line = bank.line(
          of: flaw.fragment, in: item.file, from: text.line, to: item.endLine)
        found.append(
          item.finding(
            flaw.code, severity: flaw.severity, at: line, in: bank,
            ["name": text.name, "value": flaw.value, "first": flaw.fragment]))
      }
      if let width = width(text) {
        found.append(
          item.finding(
            .tooWide, at: text.line, in: bank,
            ["name": text.name, "value": "\(width)", "limit": "\(widest)"]))
      }
    }
    return found
  }

  /// Everything about a passage.
  static func findings(
    passage: (file: Int, id: String, text: LintText), in bank: LintBank
  ) -> [Diagnostic] {
    let (file, id, text) = passage
    var found: [Diagnostic] = []
    func report(
      _ code: DiagnosticCode, severity: Diagnostic.Severity?, _ line: Int,
      _ facts: [String: String]
    ) {
      let all = facts.merging(["item": id, "name": text.name]) { fact, _ in fact }
      found.append(
        Diagnostic(
          code, severity: severity, file: bank.files[file].name, line: line, facts: all))
    }
    for flaw in flaws(text, language: "vi") {
      let line = bank.line(
        of: flaw.fragment, in: file, from: text.line, to: bank.files[file].lines.count)
      report(
        flaw.code, severity: flaw.severity, line,
        ["value": flaw.value, "first": flaw.fragment])
    }
    if let width = width(text) {
      report(
        .tooWide, severity: nil, text.line, ["value": "\(width)", "limit": "\(widest)"])
    }
    return found
  }

  /// All flaws of a text of `item`; spaces count for nothing where choices differ by them.
  static func flaws(_ text: LintText, of item: LintItem) -> [TextFlaw] {
    let flaws = flaws(text, language: item.language)
    let others = flaws.filter { $0.code != .doubleSpace && $0.code != .spaceBeforePunctuation }
    return others.count < flaws.count && text.kind == .inline && item.asksForSpacing
      ? others : flaws
  }

  /// All flaws of a text.
  static func flaws(_ text: LintText, language: String) -> [TextFlaw] {
    CharacterFlaws.flaws(text, language: language) + SpacingFlaws.flaws(text)
      + MarkFlaws.flaws(text)
  }

  /// The columns that the text needs when they are too many.
  private static func width(_ text: LintText) -> Int? {
    guard text.kind == .rich, text.text.utf8.contains(where: { $0 == 0x7C || $0 == 0x60 }) else {
      return nil
    }
    let width = RichText(text.text).leastWidth
    return width > widest ? width : nil
  }
}
