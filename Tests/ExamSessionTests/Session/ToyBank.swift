import Assessment
import Testing

/// The bank, blueprint and rule behind ``ToyPlan``.
enum ToyBank {
  static func records(typed: Int) throws -> [ItemRecord] {
    var records: [ItemRecord] = []
    for number in 10..<18 {
      records.append(
        try record("LAW-\(number)", .singleChoice, topic: "law", ["Một", "Hai", "Ba", "Bốn"], [0]))
    }
    for number in 10..<12 {
      records.append(
        try record(
          "MUL-\(number)", .multipleChoice, topic: "multi", ["Bắc", "Trung", "Nam", "Đông"], [0, 2])
      )
    }
    for number in 100..<(101 + typed) {
      let id = ItemID("TXT-\(number)")
      records.append(
        ItemRecord(
          item: Item(id: id, type: .shortText, stem: "Thủ đô của Việt Nam?", choices: []),
          key: AnswerKey(
            item: id, type: .shortText, content: .texts(accepted: ["Hà Nội"], ignoresCase: true)),
          topic: "typed", level: .recall))
    }
    return records.sorted { $0.item.id < $1.item.id }
  }

  static func blueprint(minutes: Int, typed: Int) -> Blueprint {
    Blueprint(
      id: "toy", title: ["vi": "Đề thử"], minutes: minutes,
      cells: [
        BlueprintCell(id: "law", topic: "law", count: 4),
        BlueprintCell(id: "multi", topic: "multi", count: 1),
        BlueprintCell(id: "typed", topic: "typed", count: typed),
      ], pointsPerItem: .one)
  }

  /// The numbers of the current rules: 5 minutes late up to 30, 10 from 60, half to pass.
  static func profile(minutes: Int, items: Int) -> RegulationProfile {
    let half = Fraction(1, 2) ?? .one
    return RegulationProfile(
      id: "toy", titles: ["vi": "Quy chế thử"], legalBasis: ["TT 22/2025/TT-BNV"],
      articles: [.late: "NQ Đ1 k1"], items: items, minutes: minutes,
      pass: .fractionCorrect(half), bankMultiple: 1, itemTypes: Set(ItemType.allCases),
      choiceCounts: [:],
      late: [LateRule(toMinutes: 30, limit: 5), LateRule(fromMinutes: 60, limit: 10)],
      reprimand: Fraction(1, 4) ?? .one, warning: half, resultShown: .atTimeEnd, rules: [])
  }

  private static func record(
    _ name: String, _ type: ItemType, topic: TopicCode, _ texts: [String], _ right: Set<Int>
  ) throws -> ItemRecord {
    let id = ItemID(name)
    let names = try #require(ChoiceNames.names(item: id, texts: texts))
    return ItemRecord(
      item: Item(
        id: id, type: type, stem: "Câu hỏi \(name)?",
        choices: zip(names, texts).map { Choice(id: $0, text: $1) }),
      key: AnswerKey(item: id, type: type, content: .choices(Set(right.map { names[$0] }))),
      topic: topic, level: .recall)
  }
}
