/// What is right for one item; kept apart from the item so that it can stay sealed.
public struct AnswerKey: Hashable, Sendable {
  /// What counts as right.
  public enum Content: Hashable, Sendable {
    /// These choices and no other.
    case choices(Set<ChoiceID>)
    /// Any of these texts, compared as ``ShortText`` says.
    case texts(accepted: [String], ignoresCase: Bool)
    /// One of these numbers.
    case number(NumberKey)
    /// All choices in this order.
    case order([ChoiceID])
    /// The choice of each prompt; of a true-false group ``truth`` or ``falsehood``.
    case pairs([ChoiceID: ChoiceID])
    /// For each gap in turn.
    case gaps([GapKey])
    /// What markers look for.
    case rubric([RubricLine])
  }

  /// Stands for a statement that holds.
  public static let truth: ChoiceID = "T"
  /// Stands for a statement that does not hold.
  public static let falsehood: ChoiceID = "F"

  /// The item this is the key of.
  public var item: ItemID
  /// The item's type, which says what the content must be.
  public var type: ItemType
  /// What is right.
  public var content: Content
  /// What each response is worth, for an item that is scored ``ItemScoring/byShares``; without
  /// them such an item is all or nothing, as under a key that was corrected.
  public var shares: KeyShares?

  /// The key of `item`.
  public init(item: ItemID, type: ItemType, content: Content, shares: KeyShares? = nil) {
    self.item = item
    self.type = type
    self.content = content
    self.shares = shares
  }

  /// Whether this can be the key of `item`: the same name and type, and nothing in it that the
  /// item does not have.
  public func fits(_ item: Item) -> Bool {
    guard self.item == item.id, type == item.type else { return false }
    guard shares.map({ item.scoring == .byShares && $0.fits(item) }) ?? true else { return false }
    let choices = Set(item.choices.map(\.id))
    switch content {
    case .choices(let right): return right.isSubset(of: choices)
    case .texts, .number, .rubric: return true
    case .order(let order): return order.count == choices.count && Set(order) == choices
    case .pairs(let pairs):
      let known = type == .trueFalseGroup ? [Self.truth, Self.falsehood] : choices
      return Set(pairs.keys) == Set(item.prompts.map(\.id)) && known.isSuperset(of: pairs.values)
    case .gaps(let gaps):
      return gaps.count == item.gaps.count && zip(gaps, item.gaps).allSatisfy(Self.fits)
    }
  }

  private static func fits(_ key: GapKey, _ gap: Gap) -> Bool {
    switch (key, gap) {
    case (.texts, .text), (.number, .number): true
    case (.choice(let right), .choices(let choices)): choices.contains { $0.id == right }
    case (.texts, _), (.number, _), (.choice, _): false
    }
  }
}
