/// Tells choices that speak about the other choices.
enum AllOrNone {
  /// How sure it is that a choice speaks about the others.
  enum Certainty {
    /// It calls them choices.
    case certain
    /// It may mean something in the stem.
    case likely
  }

  /// Whether the choice stands for all, or for none, of the choices above it; `nil` when it does
  /// not.
  static func certainty(_ choice: LintChoice, stem: LintText) -> Certainty? {
    let words = choice.words
    guard words.count <= 10, let first = words.first, openings.contains(first) else {
      return nil
    }
    let text = words.joined(separator: " ")
    if english.contains(where: { text == $0 || text.hasPrefix($0 + " ") }) { return .certain }
    let pointsUp = endings.contains { text.hasSuffix($0) } || text.contains(" trên đều ")
    let namesChoices = nouns.contains { LintWords.contains(words, $0) }
    let judges = ["đúng", "sai"].contains(words.last)
    let isAll =
      first != "không" && (pointsUp || namesChoices && judges && words.contains("đều"))
    let isNone = first == "không" && words.contains("nào") && (pointsUp || namesChoices)
    guard isAll || isNone else { return nil }
    if namesChoices { return .certain }
    // Statements numbered in the stem stay where they are.
    return numbersStatements(stem.text) ? nil : .likely
  }

  /// The letters by which the choice names other choices; none when they name something else.
  static func lettersNamed(_ choice: LintChoice, in item: LintItem) -> [String] {
    guard choice.words.count <= 10, choice.words.contains(where: { $0.utf8.count == 1 }) else {
      return []
    }
    let written = LintWords.writtenWords(choice.body.text)
    let known = Set(item.choices.map(\.letter))
    let letters = written.filter { known.contains($0) }
    let rest = written.filter { !known.contains($0) }.map { $0.lowercased() }
    guard !letters.isEmpty, rest.allSatisfy(connectives.contains) else { return [] }
    guard letters.count > 1 || rest.contains(where: ["án", "ý", "câu", "option"].contains) else {
      return []
    }
    // A formula such as A + B is no list of choices.
    guard letters.count == 1 || !rest.isEmpty else { return [] }
    let inStem = Set(LintWords.writtenWords(item.stem.text))
    return inStem.isSuperset(of: letters) ? [] : letters
  }

  private static let openings: Set<String> = [
    "tất", "cả", "toàn", "mọi", "các", "hai", "ba", "bốn", "không", "all", "none", "both",
    "neither", "no",
  ]
  private static let english = [
    "all of the above", "all the above", "none of the above", "none of these", "all of these",
    "both of the above", "neither of the above", "all are correct", "none are correct",
    "all answers are correct", "no correct answer",
  ]
  private static let endings = [" trên", " trên đây", " kể trên", " nêu trên", " ở trên"]
  private static let nouns = [
    ["phương", "án"], ["đáp", "án"], ["ý"], ["câu", "trả", "lời"], ["lựa", "chọn"], ["câu"],
  ]
  private static let connectives: Set<String> = [
    "cả", "chỉ", "hai", "ba", "ý", "đáp", "án", "phương", "câu", "và", "hoặc", "với", "đều",
    "đúng", "sai", "both", "only", "either", "neither", "nor", "and", "or", "are", "is",
    "correct", "option", "options", "the",
  ]

  private static func numbersStatements(_ stem: String) -> Bool {
    ["(1)", "(2)", "1.", "2.", "(I)", "II.", "(a)", "a)", "\n- "].count { stem.contains($0) } > 1
  }
}
