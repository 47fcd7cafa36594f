import Assessment

/// What a format is called that is not read, and what to do instead; each below 80 characters.
enum ForeignFormatWords {
  /// What it is, and how to get at its questions.
  typealias Words = (name: String, remedy: String)

  /// The words for ``ForeignFormat``.
  static func words(_ format: ForeignFormat, in language: DiagnosticLanguage) -> Words? {
    switch language {
    case .vi: vietnamese[format]
    case .en: english[format]
    }
  }

  /// The facts of a finding with the format's words in place of its name, where it is one of ours.
  static func worded(
    _ facts: [String: String], in language: DiagnosticLanguage
  ) -> [String: String] {
    guard let format = ForeignFormat(rawValue: facts["name"] ?? ""),
      let words = words(format, in: language)
    else { return facts }
    let detail = facts["value"].map { " (\($0))" } ?? ""
    return facts.merging(["name": words.name + detail, "remedy": words.remedy]) { $1 }
  }
}
