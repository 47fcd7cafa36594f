public import CanonicalBytes

/// The law's numbers for one kind of exam, as data, each with its article.
public struct RegulationProfile: Hashable, Sendable {
  /// `[A-Za-z0-9_-]{1,40}`.
  public var id: String
  /// The profile's name by language code.
  public var titles: [String: String]
  /// Whether it is law, was law, or is an agency's own rule.
  public var standing: ProfileStanding
  /// The part of the exam that the figures are for; `nil` when the exam has one.
  public var part: ProfilePart?
  /// The documents it rests on, as reports print them.
  public var legalBasis: [String]
  /// The article behind each value.
  public var articles: [RegulationField: String]
  /// The items of a paper.
  public var items: Int
  /// The working time.
  public var minutes: Int
  /// What a candidate needs to pass.
  public var pass: PassRule
  /// The bank must hold at least this many times the items of a paper.
  public var bankMultiple: Int
  /// The types of items that a paper may have.
  public var itemTypes: Set<ItemType>
  /// The exact number of choices of an item type; a type without an entry is free.
  public var choiceCounts: [ItemType: Int]
  /// In the order in which they are looked at.
  public var late: [LateRule]
  /// What a reprimand (khiển trách) takes away.
  public var reprimand: Fraction
  /// What a warning (cảnh cáo) takes away.
  public var warning: Fraction
  /// When candidates see their result.
  public var resultShown: ResultMoment
  /// What the candidate acknowledges before the exam, in order.
  public var rules: [RoomRule]

  /// A profile of these parts.
  public init(
    id: String, titles: [String: String], standing: ProfileStanding = .current,
    part: ProfilePart? = nil, legalBasis: [String],
    articles: [RegulationField: String], items: Int, minutes: Int, pass: PassRule,
    bankMultiple: Int, itemTypes: Set<ItemType>, choiceCounts: [ItemType: Int],
    late: [LateRule], reprimand: Fraction, warning: Fraction, resultShown: ResultMoment,
    rules: [RoomRule]
  ) {
    self.id = id
    self.titles = titles
    self.standing = standing
    self.part = part
    self.legalBasis = legalBasis
    self.articles = articles
    self.items = items
    self.minutes = minutes
    self.pass = pass
    self.bankMultiple = bankMultiple
    self.itemTypes = itemTypes
    self.choiceCounts = choiceCounts
    self.late = late
    self.reprimand = reprimand
    self.warning = warning
    self.resultShown = resultShown
    self.rules = rules
  }

  /// The article that `field` rests on.
  public func article(for field: RegulationField) -> String { articles[field] ?? "" }

  /// The latest arrival in minutes after the start for a part of this length; `nil` when the
  /// chair decides.
  public func lateLimit(minutes: Int) -> Int? {
    late.first { $0.covers(minutes: minutes) }?.limit
  }
}

extension RegulationProfile {
  /// The bytes of `rule.json`.
  public func ruleBytes() throws(CanonicalError) -> [UInt8] { try json.encoded() }
}
