import CanonicalBytes

/// Writes passages and items as a bank's file has them, so that reading gives the same records.
public enum ItemsFileText {
  /// The text of one file; the passages are those that its items share.
  public static func text(_ records: [ItemRecord]) -> String {
    var lines: [String] = []
    var seen: Set<PassageID> = []
    let passages = records.compactMap(\.item.passage).filter { seen.insert($0.id).inserted }
    if !passages.isEmpty { lines.append("passages:") }
    for passage in passages {
      lines.append("  - id: \(passage.id)")
      lines += member("text", passage.text, indent: 4)
    }
    lines.append("items:")
    for record in records { lines += Self.lines(record) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ record: ItemRecord) -> [String] {
    let item = record.item
    var lines = [
      "  - id: \(item.id)", "    type: \(item.type.rawValue)", "    topic: \(record.topic)",
      "    level: \(record.level.rawValue)",
    ]
    if record.status != .draft { lines.append("    status: \(record.status.rawValue)") }
    if record.isOnTrial { lines.append("    pretest: true") }
    lines.append("    language: \(item.language)")
    if item.type != .extendedText, !record.isOnTrial {
      lines.append("    points: \(item.points.decimal)")
    }
    if let passage = item.passage { lines.append("    passage: \(passage.id)") }
    if let enemies = record.enemies { lines.append("    enemies: \(enemies)") }
    if !record.author.isEmpty { lines += member("author", record.author) }
    lines += member("stem", item.stem)
    lines += content(item, record.key)
    if let source = record.source {
      lines.append("    source:")
      lines += member("document", source.document, indent: 6)
      lines += member("article", source.article, indent: 6)
      if let checked = source.checked { lines.append("      checked: \(checked)") }
    }
    return lines
  }

  private static func content(_ item: Item, _ key: AnswerKey) -> [String] {
    let letters = Letters(item)
    var lines: [String] = []
    if !item.prompts.isEmpty {
      lines.append("    prompts:")
      for (index, prompt) in item.prompts.enumerated() {
        lines += member("'\(index + 1)'", prompt.text, indent: 6)
      }
    }
    if !item.choices.isEmpty { lines += choices(item.choices, letters, indent: 4) }
    if item.isFixed, item.type != .trueFalse { lines.append("    fixed: true") }
    if !item.pinned.isEmpty {
      lines.append("    pinned: [\(item.pinned.map(letters.letter).joined(separator: ", "))]")
    }
    lines += answer(item, key, letters)
    if !item.unit.isEmpty { lines += member("unit", item.unit) }
    if let words = item.words {
      lines.append("    words: {least: \(words.least), most: \(words.most)}")
    }
    let isOwn = item.type == .trueFalseGroup && item.prompts.count == 4
    if isOwn ? item.scoring != .partTwo : item.scoring != .allOrNothing {
      lines.append("    scoring: \(scoring(item.scoring))")
    }
    if let shares = key.shares { lines += ShareLines(letters).lines(shares) }
    return lines
  }

  static func choices(_ choices: [Choice], _ letters: Letters, indent: Int) -> [String] {
    [String(repeating: " ", count: indent) + "choices:"]
      + choices.enumerated().flatMap { index, choice in
        member(Letters.letter(index), choice.text, indent: indent + 2)
      }
  }

  private static func answer(_ item: Item, _ key: AnswerKey, _ letters: Letters) -> [String] {
    switch key.content {
    case .choices(let right):
      let names = item.choices.map(\.id).filter(right.contains).map(letters.letter)
      let list = names.joined(separator: ", ")
      return ["    answer: \(item.type == .multipleChoice ? "[\(list)]" : list)"]
    case .texts(let accepted, let ignoresCase):
      return texts("answer", accepted, ignoresCase, indent: 4)
    case .number(let number): return self.number("answer", number, indent: 4)
    case .order(let order):
      return ["    answer: [\(order.map(letters.letter).joined(separator: ", "))]"]
    case .pairs(let pairs):
      return ["    answer:"]
        + item.prompts.enumerated().map { index, prompt in
          let right = pairs[prompt.id] ?? ""
          let word = item.type == .trueFalseGroup ? "\(right == AnswerKey.truth)" : ""
          return "      '\(index + 1)': \(word.isEmpty ? letters.letter(right) : word)"
        }
    case .gaps(let gaps): return GapLines(item, key, letters).lines(gaps)
    case .rubric(let lines):
      return ["    rubric:"]
        + lines.flatMap { line in
          ["      - points: \(line.points.decimal)"] + member("text", line.text, indent: 8)
        }
    }
  }

  private static func scoring(_ scoring: ItemScoring) -> String {
    switch scoring {
    case .allOrNothing: "all_or_nothing"
    case .perPart: "per_part"
    case .rightMinusWrong: "right_minus_wrong"
    case .byShares: "by_shares"
    case .table(let percents): "[\(percents.map(String.init).joined(separator: ", "))]"
    }
  }

  static func texts(
    _ name: String, _ accepted: [String], _ ignoresCase: Bool, indent: Int
  ) -> [String] {
    let blank = String(repeating: " ", count: indent)
    let list = accepted.map { quoted($0) }.joined(separator: ", ")
    return ["\(blank)\(name): [\(list)]"] + (ignoresCase ? [] : ["\(blank)case: exact"])
  }

  static func number(_ name: String, _ number: NumberKey, indent: Int) -> [String] {
    let blank = String(repeating: " ", count: indent)
    switch number {
    case .value(let value, let tolerance):
      let about = tolerance == "0" ? [] : ["\(blank)tolerance: \(quoted(tolerance))"]
      return ["\(blank)\(name): \(quoted(value))"] + about
    case .range(let from, let to):
      return ["\(blank)\(name): {from: \(quoted(from)), to: \(quoted(to))}"]
    }
  }

  /// A member on one line, or as a block when its text has several.
  static func member(_ name: String, _ text: String, indent: Int = 4) -> [String] {
    let blank = String(repeating: " ", count: indent)
    guard text.utf8.contains(0x0A) else { return ["\(blank)\(name): \(quoted(text))"] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return ["\(blank)\(name): |2-"]
      + lines.map { $0.isEmpty ? "" : "\(blank)  \($0)" }
  }

  /// A scalar that is nothing but text.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
