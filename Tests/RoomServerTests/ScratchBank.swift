import Assessment
import CanonicalBytes
import ExamSession
import Testing

/// Twelve items of all four types and a blueprint that takes nine of them.
struct ScratchBank: Sendable {
  /// Stands in the key of every typed item and nowhere else.
  static let canary = "canary-7Q9Z"

  let items: [CommittedItem]
  let keys: [CommittedKey]

  init() throws {
    var records: [ItemRecord] = []
    for number in 1...3 {
      records.append(
        try Self.choice("MC-\(number)", "law", ["Một", "Hai", "Ba", "Bốn"], right: [number]))
      records.append(
        try Self.choice("DS-\(number)", "state", ["Đúng", "Sai"], right: [0], .trueFalse))
      records.append(
        try Self.choice(
          "NH-\(number)", "land", ["Bắc", "Trung", "Nam", "Đông"], right: [0, number],
          .multipleChoice))
      records.append(Self.typed("TN-\(number)"))
    }
    var items: [CommittedItem] = []
    var keys: [CommittedKey] = []
    for record in records.sorted(by: { $0.item.id < $1.item.id }) {
      let salt = Digest32(hashing: Array("salt \(record.item.id)".utf8))
      let keySalt = Digest32(hashing: Array("key salt \(record.item.id)".utf8))
      let leaf = try BankLeaf(record: record, salt: salt, keySalt: keySalt)
      items.append(CommittedItem(leaf: leaf, item: record.item, salt: salt))
      keys.append(CommittedKey(key: record.key, salt: keySalt))
    }
    (self.items, self.keys) = (items, keys)
  }

  /// The response that the key of this item calls right.
  func right(_ item: String) throws -> String {
    let key = try #require(keys.first { $0.key.item == ItemID(item) }?.key)
    switch key.content {
    case .choices(let right): return right.sorted().map(\.rawValue).joined(separator: " ")
    case .texts(let accepted, _): return try #require(accepted.first)
    }
  }

  static func blueprint(minutes: Int) -> Blueprint {
    Blueprint(
      id: "thu", title: ["vi": "Đề thử"], minutes: minutes,
      cells: [
        BlueprintCell(id: "law", topic: "law", count: 2),
        BlueprintCell(id: "state", topic: "state", count: 2),
        BlueprintCell(id: "land", topic: "land", count: 2),
        BlueprintCell(id: "typed", topic: "typed", count: 3),
      ], pointsPerItem: .one)
  }

  static func rule(minutes: Int) throws -> RegulationProfile {
    let half = try #require(Fraction(1, 2))
    return RegulationProfile(
      id: "thu", titles: ["vi": "Quy chế thử"], legalBasis: [], articles: [:], items: 9,
      minutes: minutes, pass: .fractionCorrect(half), bankMultiple: 1,
      itemTypes: Set(ItemType.allCases), choiceCounts: [:], late: [LateRule(limit: 10)],
      reprimand: half, warning: half, resultShown: .atTimeEnd,
      rules: [RoomRule(text: ["vi": "Giữ trật tự.", "en": "Be quiet."], article: "Đ1")])
  }

  private static func choice(
    _ name: String, _ topic: TopicCode, _ texts: [String], right: Set<Int>,
    _ type: ItemType = .singleChoice
  ) throws -> ItemRecord {
    let id = ItemID(name)
    let names = try #require(ChoiceNames.names(item: id, texts: texts))
    let item = Item(
      id: id, type: type, stem: "Câu \(name)?",
      choices: zip(names, texts).map { Choice(id: $0, text: $1) }, isFixed: type == .trueFalse)
    let key = AnswerKey(item: id, type: type, content: .choices(Set(right.map { names[$0] })))
    return ItemRecord(item: item, key: key, topic: topic, level: .recall)
  }

  private static func typed(_ name: String) -> ItemRecord {
    let id = ItemID(name)
    return ItemRecord(
      item: Item(id: id, type: .shortText, stem: "Điền \(name)", choices: []),
      key: AnswerKey(
        item: id, type: .shortText,
        content: .texts(accepted: ["\(canary) \(name)"], ignoresCase: true)),
      topic: "typed", level: .recall)
  }
}
