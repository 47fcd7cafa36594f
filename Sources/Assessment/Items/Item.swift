/// One question as a candidate may see it: never its key.
public struct Item: Hashable, Sendable {
  /// The item's stable name.
  public var id: ItemID
  /// How the candidate responds.
  public var type: ItemType
  /// The language of its words, e.g. `vi`.
  public var language: String
  /// The prompt, as rich text.
  public var stem: String
  /// The text it shares with other items; `nil` when it stands alone.
  public var passage: Passage?
  /// What each needs a choice or a truth value, as authored; empty unless `matching` or
  /// `true_false_group`.
  public var prompts: [Choice]
  /// Sorted by id unless ``isFixed``, then as authored; empty for a typed response.
  public var choices: [Choice]
  /// Whether the choices are never shuffled.
  public var isFixed: Bool
  /// Choices that stay last, in this order.
  public var pinned: [ChoiceID]
  /// The gaps of a cloze item, in the order of their numbers.
  public var gaps: [Gap]
  /// What a typed number counts, shown after it; empty when nothing is to be shown.
  public var unit: String
  /// How long an extended text should be.
  public var words: WordAdvice?
  /// How a response that is right in part earns points.
  public var scoring: ItemScoring
  /// What a right response is worth, unless a blueprint says otherwise.
  public var points: Points

  /// An item of these parts; sorts `choices` by id unless `isFixed`.
  public init(
    id: ItemID, type: ItemType, language: String = "vi", stem: String, passage: Passage? = nil,
    prompts: [Choice] = [], choices: [Choice] = [], isFixed: Bool = false,
    pinned: [ChoiceID] = [], gaps: [Gap] = [], unit: String = "", words: WordAdvice? = nil,
    scoring: ItemScoring = .allOrNothing, points: Points = .one
  ) {
    self.id = id
    self.type = type
    self.language = language
    self.stem = stem
    self.passage = passage
    self.prompts = prompts
    self.choices = isFixed ? choices : choices.sorted { $0.id < $1.id }
    self.isFixed = isFixed
    self.pinned = pinned
    self.gaps = gaps
    self.unit = unit
    self.words = words
    self.scoring = scoring
    self.points = points
  }

  /// How many parts a response may have right: prompts, steps, gaps; one for other types.
  public var parts: Int {
    switch type {
    case .singleChoice, .trueFalse, .multipleChoice, .shortText, .numeric, .extendedText: 1
    case .ordering: choices.count
    case .matching, .trueFalseGroup: prompts.count
    case .cloze: gaps.count
    }
  }
}
