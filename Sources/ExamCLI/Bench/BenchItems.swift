import Assessment
import CanonicalBytes
import ExamSession

/// The questions of an exam made for measuring.
enum BenchItems {
  /// The item of this number: every fourth takes several choices, every fifth a typed word, unless
  /// all are simple.
  static func record(_ number: Int, isSimple: Bool = false) throws -> ItemRecord {
    let id = ItemID("Q-\(number)")
    if number % 5 == 4, !isSimple {
      return ItemRecord(
        item: Item(id: id, type: .shortText, stem: "Điền từ \(number)", choices: []),
        key: AnswerKey(
          item: id, type: .shortText,
          content: .texts(accepted: ["Huế \(number)"], ignoresCase: true)),
        topic: "law", level: .recall)
    }
    let texts = ["Một", "Hai", "Ba", "Bốn"].map { "\($0) \(number)" }
    guard let names = ChoiceNames.names(item: id, texts: texts) else {
      throw CouldNot("No choice names.")
    }
    let isMultiple = number % 4 == 3 && !isSimple
    let type = isMultiple ? ItemType.multipleChoice : .singleChoice
    let right = isMultiple ? [names[0], names[number % 3 + 1]] : [names[number % 4]]
    return ItemRecord(
      item: Item(
        id: id, type: type, stem: "Theo quy định, câu hỏi \(number) là gì?",
        choices: zip(names, texts).map { Choice(id: $0, text: $1) }),
      key: AnswerKey(item: id, type: type, content: .choices(Set(right))), topic: "law",
      level: .recall)
  }

  /// The item's line in the bank, opened.
  static func line(_ record: ItemRecord) throws -> BankLine {
    let salt = BenchExam.seed("salt \(record.item.id)")
    let keySalt = BenchExam.seed("key salt \(record.item.id)")
    return BankLine(
      leaf: try BankLeaf(record: record, salt: salt, keySalt: keySalt),
      opening: ItemOpening(
        item: record.item.json, key: record.key.json, salt: salt, keySalt: keySalt))
  }

  /// A response to an item, another one for each `turn`.
  static func response(to item: Item, options: [ChoiceID], turn: Int) -> String {
    guard !options.isEmpty else { return "huế \(turn)" }
    guard item.type == .multipleChoice else { return options[turn % options.count].rawValue }
    let chosen = [options[turn % options.count], options[(turn + 1) % options.count]]
    return chosen.sorted().map(\.rawValue).joined(separator: " ")
  }
}
