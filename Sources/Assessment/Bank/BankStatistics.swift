/// How many items a bank has where, and how that compares with a paper.
public struct BankStatistics: Hashable, Sendable {
  /// One content area at one level.
  public struct Place: Hashable, Sendable, Comparable {
    /// A topic of the bank's own list, or the item's own when the list has none above it.
    public var topic: TopicCode
    /// What the items ask of the candidate.
    public var level: CognitiveLevel

    /// A content area at a level.
    public init(topic: TopicCode, level: CognitiveLevel) {
      self.topic = topic
      self.level = level
    }

    /// By topic, then by level from recall upwards.
    public static func < (a: Place, b: Place) -> Bool {
      if a.topic != b.topic { return a.topic < b.topic }
      return CognitiveLevel.allCases.firstIndex(of: a.level) ?? 0
        < CognitiveLevel.allCases.firstIndex(of: b.level) ?? 0
    }
  }

  /// Items by place and status; pairs that the bank does not have are left out.
  public var counts: [Place: [ItemStatus: Int]]

  /// Counts the items of `bank`.
  public init(_ bank: QuestionBank) {
    counts = [:]
    for record in bank.records {
      let place = Place(topic: bank.area(of: record.topic), level: record.level)
      counts[place, default: [:]][record.status, default: 0] += 1
    }
  }

  /// The items of this status everywhere.
  public func total(_ status: ItemStatus) -> Int {
    counts.values.reduce(0) { $0 + ($1[status] ?? 0) }
  }
}

extension BankStatistics {
  /// What a bank holds against what a paper takes.
  public struct Coverage: Hashable, Sendable {
    /// The cell's id; empty for the whole paper.
    public var cell: String
    /// The approved items that could be drawn.
    public var available: Int
    /// The items that one paper takes.
    public var needed: Int

    /// Whether the bank holds at least `multiple` times what a paper takes.
    public func reaches(_ multiple: Int) -> Bool {
      let (least, overflow) = needed.multipliedReportingOverflow(by: multiple)
      return !overflow && available >= least
    }

    /// The exact ratio; `nil` when the paper takes nothing.
    public var ratio: Fraction? { Fraction(available, needed) }
  }

  /// The coverage of each cell in blueprint order, then of the whole paper.
  public static func coverage(of blueprint: Blueprint, bank: QuestionBank) -> [Coverage] {
    let items = DrawableBank(bank.approved.map(DrawableItem.init))
    var all: Set<ItemID> = []
    var rows = blueprint.cells.map { cell in
      let units = EligibleUnits(cell: cell, bank: items).items
      all.formUnion(units.map(\.id))
      return Coverage(cell: cell.id, available: units.count, needed: cell.items)
    }
    rows.append(Coverage(cell: "", available: all.count, needed: blueprint.items))
    return rows
  }
}

extension QuestionBank {
  /// The longest topic of the bank's list that `topic` belongs to, or `topic` itself.
  public func area(of topic: TopicCode) -> TopicCode {
    var parts = topic.rawValue.split(separator: "/")
    while !parts.isEmpty {
      let code = TopicCode(parts.joined(separator: "/"))
      if topics[code] != nil { return code }
      parts.removeLast()
    }
    return topic
  }
}
