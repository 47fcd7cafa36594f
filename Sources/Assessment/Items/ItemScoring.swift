public import CanonicalBytes

/// The declared rule by which a response that is right in part earns points.
public enum ItemScoring: Hashable, Sendable {
  /// Full points when everything is right, else none.
  case allOrNothing
  /// Each part (step, pair, gap) that is right earns an equal share.
  case perPart
  /// Each right choice earns an equal share, each wrong one takes a share away; never below zero.
  case rightMinusWrong
  /// Percent of the points for 1, 2, 3… right parts; none for none.
  case table([Int])
  /// The key says what each response is worth.
  case byShares

  /// The scale of part II of the graduation exam since 2025: 0.1, 0.25, 0.5 and 1 of the points.
  public static let partTwo = ItemScoring.table([10, 25, 50, 100])

  /// The rules that items of `type` may declare; a table must have `parts` entries.
  public func suits(_ type: ItemType, parts: Int) -> Bool {
    switch (self, type) {
    case (.allOrNothing, _): true
    case (.rightMinusWrong, .multipleChoice): true
    case (.perPart, .ordering), (.perPart, .matching), (.perPart, .cloze),
      (.perPart, .trueFalseGroup):
      true
    case (.table(let percents), .matching), (.table(let percents), .cloze),
      (.table(let percents), .trueFalseGroup):
      percents.count == parts && percents.last == 100
        && percents.dropLast().allSatisfy { $0 < 100 }
        && percents.allSatisfy { (0...100).contains($0) }
        && zip(percents, percents.dropFirst()).allSatisfy { $0 <= $1 }
    case (.byShares, .ordering), (.byShares, .trueFalseGroup), (.byShares, .extendedText): false
    case (.byShares, _): true
    case (.perPart, _), (.rightMinusWrong, _), (.table, _): false
    }
  }

  /// A word, or the list of percents.
  public var json: CanonicalJSON {
    switch self {
    case .allOrNothing: "all_or_nothing"
    case .perPart: "per_part"
    case .rightMinusWrong: "right_minus_wrong"
    case .table(let percents): .array(percents.map { .integer($0) })
    case .byShares: "by_shares"
    }
  }

  /// Reads what ``json`` writes.
  public init(json: CanonicalJSON) throws(CanonicalError) {
    switch json.stringValue {
    case "all_or_nothing": self = .allOrNothing
    case "per_part": self = .perPart
    case "right_minus_wrong": self = .rightMinusWrong
    case "by_shares": self = .byShares
    case .some: throw .field("scoring")
    case nil:
      let percents = json.arrayValue?.map(\.integerValue) ?? []
      guard !percents.isEmpty, !percents.contains(nil) else { throw .field("scoring") }
      self = .table(percents.compactMap(\.self))
    }
  }
}
