import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

/// A small bank with every item type, passages, pinned and fixed choices and enemies.
struct SampleBank: Sendable {
  let lines: [BankLine]
  let keys: [ItemID: AnswerKey]
  let items: [ItemID: Item]

  init() throws {
    var records: [ItemRecord] = []
    for number in 1...4 {
      records.append(
        try Self.choice(
          "HT-00\(number)", "law/civil", .recall, ["Một", "Hai", "Ba", "Cả ba đáp án trên"],
          right: [number % 3], pinned: 3, enemies: number < 3 ? "civil-date" : nil))
    }
    for number in 1...3 {
      records.append(
        try Self.choice(
          "DS-00\(number)", "state", .recall, ["Đúng", "Sai"], right: [number % 2],
          type: .trueFalse))
      records.append(
        try Self.choice(
          "NH-00\(number)", "state", .apply, ["Bắc", "Trung", "Nam", "Đông"],
          right: [0, number], type: .multipleChoice))
      records.append(Self.typed("TN-00\(number)", "culture", ["Huế \(number)", "hue \(number)"]))
    }
    for number in 1...2 {
      for part in 1...2 {
        records.append(
          try Self.choice(
            "DL-0\(number)\(part)", "reading", .understand, ["Trước", "Sau", "Trong"],
            right: [part], passage: "DL-0\(number)"))
      }
    }
    try self.init(records: records)
  }

  init(records: [ItemRecord]) throws {
    var lines: [BankLine] = []
    for record in records.sorted(by: { $0.item.id < $1.item.id }) {
      let salt = Digest32(hashing: Array("item-salt \(record.item.id)".utf8))
      let keySalt = Digest32(hashing: Array("key-salt \(record.item.id)".utf8))
      lines.append(
        BankLine(
          leaf: try BankLeaf(record: record, salt: salt, keySalt: keySalt),
          opening: ItemOpening(
            item: record.item.json, key: record.key.json, salt: salt, keySalt: keySalt)))
    }
    self.lines = lines
    keys = Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.key) })
    items = Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.item) })
  }

  private static func choice(
    _ name: String, _ topic: TopicCode, _ level: CognitiveLevel, _ texts: [String],
    right: Set<Int>, type: ItemType = .singleChoice, pinned: Int? = nil,
    enemies: EnemyGroup? = nil, passage: String? = nil
  ) throws -> ItemRecord {
    let id = ItemID(name)
    let names = try #require(ChoiceNames.names(item: id, texts: texts))
    let item = Item(
      id: id, type: type, stem: "Câu hỏi \(id)?",
      passage: passage.map { Passage(id: PassageID($0), text: "Đoạn văn \($0)") },
      choices: zip(names, texts).map { Choice(id: $0, text: $1) }, isFixed: type == .trueFalse,
      pinned: pinned.map { [names[$0]] } ?? [])
    let key = AnswerKey(item: id, type: type, content: .choices(Set(right.map { names[$0] })))
    return ItemRecord(item: item, key: key, topic: topic, level: level, enemies: enemies)
  }

  private static func typed(
    _ name: String, _ topic: TopicCode, _ accepted: [String]
  ) -> ItemRecord {
    let id = ItemID(name)
    return ItemRecord(
      item: Item(id: id, type: .shortText, stem: "Điền: \(id)", choices: []),
      key: AnswerKey(
        item: id, type: .shortText, content: .texts(accepted: accepted, ignoresCase: true)),
      topic: topic, level: .recall)
  }
}
