/// The questions that one unit of an agency needs for its examinations: the sets of questions for
/// each subject, by the knowledge and abilities that the unit asks for.
public struct UnitNeeds: Hashable, Sendable {
  /// Items that every paper of a subject takes from one place.
  public struct Need: Hashable, Sendable {
    /// The content areas that will do.
    public var topic: TopicSelector
    /// What the items must ask of the candidate; `nil` when any level will do.
    public var level: CognitiveLevel?
    /// How many a paper takes.
    public var count: Int

    /// Whether `record` could serve.
    func takes(_ record: ItemRecord) -> Bool {
      topic.matches(record.topic) && (level ?? record.level) == record.level
    }
  }

  /// One subject that is examined.
  public struct Subject: Hashable, Sendable {
    /// `[A-Za-z0-9_-]{1,40}`.
    public var id: String
    /// The subject's name by language code.
    public var titles: [String: String]
    /// The bank that has its items.
    public var bank: String
    /// How many times what a paper takes the bank must hold.
    public var multiple: Int
    /// What a paper takes.
    public var needs: [Need]
  }

  /// `[A-Za-z0-9_-]{1,40}`.
  public var id: String
  /// The unit's name by language code.
  public var titles: [String: String]
  /// In the file's order.
  public var subjects: [Subject]
}

extension UnitNeeds.Subject {
  /// What a bank holds against one need, or against all of them.
  public struct Supply: Hashable, Sendable {
    /// `nil` for the whole subject.
    public var need: UnitNeeds.Need?
    /// What a paper takes.
    public var perPaper: Int
    /// What the bank must hold.
    public var needed: Int
    /// The approved items that count.
    public var available: Int
    /// The approved items on trial, which do not count.
    public var onTrial: Int

    /// How many more items must be approved.
    public var missing: Int { max(0, needed - available) }
  }

  /// What `bank` holds for each need in order, then for the subject; an item that could serve two
  /// needs counts once for the subject.
  public func supply(in bank: QuestionBank) -> [Supply] {
    let approved = bank.approved
    var rows = needs.map { need in
      supply(need, need.count, approved.filter { need.takes($0) })
    }
    let serving = approved.filter { record in needs.contains { $0.takes(record) } }
    rows.append(supply(nil, needs.reduce(0) { $0 + $1.count }, serving))
    return rows
  }

  private func supply(
    _ need: UnitNeeds.Need?, _ perPaper: Int, _ records: [ItemRecord]
  ) -> Supply {
    let onTrial = records.count(where: \.isOnTrial)
    return Supply(
      need: need, perPaper: perPaper, needed: perPaper * multiple,
      available: records.count - onTrial, onTrial: onTrial)
  }
}
