/// One question as a candidate may see it.
package struct PaperItem: Codable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case singleChoice = "single_choice"
    case trueFalse = "true_false"
    case multipleChoice = "multiple_choice"
    case shortText = "short_text"
    case numeric
    case ordering
    case matching
    case trueFalseGroup = "true_false_group"
    case cloze
    case extendedText = "extended_text"
  }

  package var id: String
  package var kind: Kind
  /// The text that this item shares with its neighbours, as rich text; `nil` when it stands alone.
  package var passage: String?
  /// Rich text; a cloze item marks its gaps `[[1]]`, `[[2]]`…
  package var stem: String
  /// What each needs a choice or a truth value, in the author's order.
  package var prompts: [PaperChoice]
  /// In the order of this paper; empty for a typed response.
  package var choices: [PaperChoice]
  /// The gaps of a cloze item, in the order of their numbers.
  package var gaps: [PaperGap]
  /// Shown after a typed number; empty when there is nothing to show.
  package var unit: String
  /// How long an extended text should be, in words.
  package var leastWords: Int?
  package var mostWords: Int?
  package var scoring: PaperScoring
  /// Hundredths of a point.
  package var points: Int

  package init(
    id: String, kind: Kind, passage: String? = nil, stem: String, prompts: [PaperChoice] = [],
    choices: [PaperChoice] = [], gaps: [PaperGap] = [], unit: String = "",
    leastWords: Int? = nil, mostWords: Int? = nil, scoring: PaperScoring = .allOrNothing,
    points: Int
  ) {
    self.id = id
    self.kind = kind
    self.passage = passage
    self.stem = stem
    self.prompts = prompts
    self.choices = choices
    self.gaps = gaps
    self.unit = unit
    self.leastWords = leastWords
    self.mostWords = mostWords
    self.scoring = scoring
    self.points = points
  }
}
