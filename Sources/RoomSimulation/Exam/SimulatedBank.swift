import Assessment
import CanonicalBytes
import ExamSession

/// A bank of four types: one choice, several choices, a typed word, an extended text.
struct SimulatedBank: Sendable {
  let lines: [BankLine]
  let items: [ItemID: Item]
  let keys: [ItemID: AnswerKey]
  let blueprint: Blueprint

  /// A bank from which papers of `count` items are drawn.
  init(items count: Int, minutes: Int) throws {
    let plain = max(1, count - 3)
    var records = try (0..<plain * 2).map { try Self.choice($0, .singleChoice) }
    records += try (0..<2).map { try Self.choice($0, .multipleChoice) }
    records += (0..<2).map(Self.typed) + [Self.essay]
    lines = try records.sorted { $0.item.id < $1.item.id }.map(Self.line)
    items = Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.item) })
    keys = Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.key) })
    blueprint = Blueprint(
      id: "sim", title: ["vi": "Mô phỏng"], minutes: minutes,
      cells: [
        BlueprintCell(id: "one", topic: "one", count: plain),
        BlueprintCell(id: "several", topic: "several", count: 1),
        BlueprintCell(id: "typed", topic: "typed", count: 1),
        BlueprintCell(id: "essay", topic: "essay", count: 1),
      ], pointsPerItem: .one)
  }

  private static func choice(_ number: Int, _ type: ItemType) throws -> ItemRecord {
    let isOne = type == .singleChoice
    let id = ItemID("\(isOne ? "MOT" : "NHIEU")-\(number)")
    let texts = ["Bắc", "Trung", "Nam", "Đông"].map { "\($0) \(number)" }
    guard let names = ChoiceNames.names(item: id, texts: texts) else {
      throw SimulationFailure.exam
    }
    let right = isOne ? [names[number % 4]] : [names[0], names[2]]
    return ItemRecord(
      item: Item(
        id: id, type: type, stem: "Câu hỏi \(number)?",
        choices: zip(names, texts).map { Choice(id: $0, text: $1) }),
      key: AnswerKey(item: id, type: type, content: .choices(Set(right))),
      topic: isOne ? "one" : "several", level: .recall)
  }

  private static func typed(_ number: Int) -> ItemRecord {
    let id = ItemID("CHU-\(number)")
    return ItemRecord(
      item: Item(id: id, type: .shortText, stem: "Điền từ \(number).", choices: []),
      key: AnswerKey(
        item: id, type: .shortText, content: .texts(accepted: ["huế"], ignoresCase: true)),
      topic: "typed", level: .recall)
  }

  private static var essay: ItemRecord {
    let id = ItemID("LUAN-0")
    return ItemRecord(
      item: Item(id: id, type: .extendedText, stem: "Trình bày giải pháp.", choices: []),
      key: AnswerKey(
        item: id, type: .extendedText,
        content: .rubric([RubricLine(points: .one, text: "Nêu được giải pháp khả thi")])),
      topic: "essay", level: .recall)
  }

  private static func line(_ record: ItemRecord) throws -> BankLine {
    let salt = SimulatedExam.seed("salt \(record.item.id)")
    let keySalt = SimulatedExam.seed("key salt \(record.item.id)")
    return BankLine(
      leaf: try BankLeaf(record: record, salt: salt, keySalt: keySalt),
      opening: ItemOpening(
        item: record.item.json, key: record.key.json, salt: salt, keySalt: keySalt))
  }
}
