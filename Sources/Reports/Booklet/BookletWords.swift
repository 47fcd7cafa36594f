import Assessment

/// The booklet's own words in one language.
struct BookletWords {
  let item: String
  let bank: String
  let withKeys: String
  let onTrial: String
  let answer: String
  let key: String
  let keyTable: String
  let chooseAll: String
  let putInOrder: String
  let match: String
  let yes: String
  let no: String
  let caseCounts: String
  let byRubric: String
  let source: String
  let checked: String
  let revision: String
  let items: @Sendable (Int) -> String
  let points: @Sendable (Points) -> String
  let passage: @Sendable (Int, Int) -> String
  let length: @Sendable (Int, Int) -> String
  let scoring: @Sendable (ItemScoring) -> String
  let level: @Sendable (CognitiveLevel) -> String
  /// A day written `yyyy-mm-dd`.
  let day: @Sendable (String) -> String

  static func of(_ language: DiagnosticLanguage) -> BookletWords {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }
}
