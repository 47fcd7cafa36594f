/// Looks at a bank as a careful examiner does: at letters, choices, keys, sources and twins.
///
/// The bank's reader says what is broken; this says what is doubtful.
public enum BankReview {
  /// All findings, sorted; `day` (`yyyy-mm-dd`) is the day for which sources must be in force.
  public static func findings(
    _ files: [SourceFile], repealed: RepealedActs = RepealedActs([]), day: String = "9999-12-31"
  ) -> [Diagnostic] {
    let bank = LintBank(files)
    var found: [Diagnostic] = []
    for item in bank.items {
      found += TextRules.findings(item, in: bank)
      found += StemRules.findings(item, in: bank)
      found += ChoiceRules.findings(item, in: bank)
      found += NumberRules.findings(item, in: bank)
      found += StyleRules.findings(item, in: bank)
      found += SourceRules.findings(item, in: bank, repealed: repealed, day: day)
    }
    for passage in bank.passages { found += TextRules.findings(passage: passage, in: bank) }
    found += KeyStatistics.findings(bank)
    found += Twins.findings(bank)
    found += Translations.findings(bank)
    return Set(found).sorted()
  }
}
