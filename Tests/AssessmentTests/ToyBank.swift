import Assessment
import CanonicalBytes

/// Leaves and seeds without any words behind them.
enum ToyBank {
  static func leaf(
    _ id: String, topic: String, level: CognitiveLevel = .recall, enemies: String? = nil,
    passage: String? = nil, choices: [String] = ["A", "B", "C", "D"], fixed: Bool = false,
    pinned: [String] = []
  ) -> BankLeaf {
    let mark = Digest32(hashing: Array(id.utf8))
    return BankLeaf(
      choices: choices.map { ChoiceID($0) }, enemies: enemies.map { EnemyGroup($0) },
      fixed: fixed, passage: passage.map { PassageID($0) }, id: ItemID(id), kc: mark,
      level: level, pinned: pinned.map { ChoiceID($0) }, qc: mark, revision: mark.hex,
      topic: TopicCode(topic))
  }

  static func seed(_ text: String) -> DrawSeed {
    DrawSeed(bytes: Digest32(hashing: Array(text.utf8)))
  }

  static func cell(
    _ id: String, _ topic: TopicSelector, _ level: CognitiveLevel? = nil, _ count: Int,
    passages: Int = 0, size: Int = 0
  ) -> BlueprintCell {
    BlueprintCell(
      id: id, topic: topic, level: level, count: count, passages: passages, passageSize: size)
  }

  static func blueprint(_ cells: [BlueprintCell]) -> Blueprint {
    Blueprint(id: "toy", title: ["vi": "Đề thử"], minutes: 60, cells: cells)
  }

  /// A bank with lone items, passages, enemies in and across topics, pinned, fixed and typed
  /// items, and a blueprint that it can fill.
  static func rich() -> (leaves: [BankLeaf], blueprint: Blueprint, orders: [ItemID: [ChoiceID]]) {
    var leaves: [BankLeaf] = []
    for number in 0..<40 {
      let id = "A-\(number)"
      leaves.append(
        leaf(
          id, topic: number % 3 == 0 ? "law" : "law/civil",
          level: number % 2 == 0 ? .recall : .apply,
          enemies: number % 7 == 0 ? "both" : number % 5 == 0 ? "law-only" : nil,
          fixed: number % 11 == 0, pinned: number % 4 == 1 ? ["D", "C"] : []))
      leaves.append(
        leaf(
          "B-\(number)", topic: "history", enemies: number % 8 == 0 ? "both" : nil,
          choices: number % 9 == 0 ? [] : ["7K2M", "0ABC", "ZZZZ"]))
    }
    for group in 0..<5 {
      for item in 0..<3 {
        leaves.append(leaf("P\(group)-\(item)", topic: "history/text", passage: "DL-\(group)"))
      }
    }
    let blueprint = blueprint([
      cell("law-recall", "law/", .recall, 6), cell("law-apply", "law/", .apply, 4),
      cell("history", "history/", nil, 10, passages: 2, size: 3),
    ])
    let fixed = leaves.filter(\.fixed)
    let orders = fixed.map { ($0.id, ["B", "A", "D", "C"].map { ChoiceID($0) }) }
    return (leaves, blueprint, Dictionary(uniqueKeysWithValues: orders))
  }
}
