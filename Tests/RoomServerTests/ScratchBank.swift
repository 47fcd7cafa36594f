import Assessment
import CanonicalBytes
import ExamSession
import Testing

/// A bank as committed, with the blueprint and the rule of an exam on it.
struct ScratchBank: Sendable {
  /// Stands in the key of every typed item and nowhere else.
  static let canary = "canary-7Q9Z"

  let items: [CommittedItem]
  let keys: [CommittedKey]
  private let cells: [BlueprintCell]
  private let pass: PassRule

  /// Twelve items of four types and a blueprint that takes nine of them.
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
    let cells = [("law", 2), ("state", 2), ("land", 2), ("typed", 3)].map { name, count in
      BlueprintCell(id: name, topic: TopicSelector(name), count: count, points: .one)
    }
    let half = try #require(Fraction(1, 2))
    try self.init(records: records, cells: cells, pass: .fractionCorrect(half))
  }

  /// These items under these cells.
  init(records: [ItemRecord], cells: [BlueprintCell], pass: PassRule) throws {
    var items: [CommittedItem] = []
    var keys: [CommittedKey] = []
    for record in records.sorted(by: { $0.item.id < $1.item.id }) {
      let salt = Digest32(hashing: Array("salt \(record.item.id)".utf8))
      let keySalt = Digest32(hashing: Array("key salt \(record.item.id)".utf8))
      let leaf = try BankLeaf(record: record, salt: salt, keySalt: keySalt)
      items.append(CommittedItem(leaf: leaf, item: record.item, salt: salt))
      keys.append(CommittedKey(key: record.key, salt: keySalt))
    }
    (self.items, self.keys, self.cells, self.pass) = (items, keys, cells, pass)
  }

  /// The response that the key of this item calls right.
  func right(_ item: String) throws -> String {
    try #require(keys.first { $0.key.item == ItemID(item) }?.key).rightResponse
  }

  func blueprint(minutes: Int) -> Blueprint {
    Blueprint(id: "thu", title: ["vi": "Đề thử"], minutes: minutes, cells: cells)
  }

  func rule(minutes: Int) throws -> RegulationProfile {
    let half = try #require(Fraction(1, 2))
    return RegulationProfile(
      id: "thu", titles: ["vi": "Quy chế thử"], legalBasis: [], articles: [:],
      items: blueprint(minutes: minutes).items, minutes: minutes, pass: pass, bankMultiple: 1,
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
