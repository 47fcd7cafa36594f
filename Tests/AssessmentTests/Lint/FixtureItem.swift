/// One item of a test bank as its author would type it, with every text quoted.
struct FixtureItem {
  var id: String
  var type = "single_choice"
  var language: String?
  var stem: String
  var choices: [String] = []
  /// As YAML.
  var answer: String?
  /// Further members as YAML lines, without indentation.
  var more: [String] = []
  var document: String? = "Tự biên soạn"
  var article = "Câu hỏi mẫu"
  var checked = "2026-11-23"

  /// A single-choice item whose right choice is the first of `fields` after the stem.
  init(id: String, fact: String, keyAt position: Int) {
    let parts = fact.split(separator: "|").map(String.init)
    self.init(id: id, stem: parts[0])
    choices = Array(parts[2...])
    choices.insert(parts[1], at: position)
    answer = FixtureItem.letter(position)
  }

  /// A single-choice item with its choices in order and the key's letter last.
  init(id: String, ordered fact: String) {
    let parts = fact.split(separator: "|").map(String.init)
    self.init(id: id, stem: parts[0])
    choices = Array(parts[1...4])
    answer = parts.count > 5 ? parts[5] : "B"
  }

  init(id: String, type: String = "single_choice", stem: String) {
    self.id = id
    self.type = type
    self.stem = stem
  }

  var keyIndex: Int { FixtureItem.letters.firstIndex(of: answer ?? "") ?? 0 }

  static let letters = ["A", "B", "C", "D", "E", "F", "G", "H"]
  static func letter(_ index: Int) -> String { letters[index] }

  /// The item's lines and, by name, which of them (from 0) holds each text.
  func lines() -> (lines: [String], at: [String: Int]) {
    var lines = ["  - id: \(id)", "    type: \(type)", "    topic: law", "    level: recall"]
    var at = ["item": 0]
    func add(_ name: String, _ line: String) {
      at[name] = lines.count
      lines.append(line)
    }
    if let language { add("language", "    language: \(language)") }
    add("stem", "    stem: \(Self.quoted(stem))")
    if !choices.isEmpty { lines.append("    choices:") }
    for (letter, text) in zip(Self.letters, choices) {
      add(letter, "      \(letter): \(Self.quoted(text))")
    }
    if let answer { add("answer", "    answer: \(answer)") }
    for line in more { add(String(line.prefix { $0 != ":" }), "    \(line)") }
    if let document {
      lines.append("    source:")
      add("document", "      document: \(Self.quoted(document))")
      lines.append("      article: \(Self.quoted(article))")
      lines.append("      checked: \(checked)")
    }
    lines.append("    status: approved")
    return (lines, at)
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\" + String(scalar)
      case 0x0A: result += "\\n"
      case 0x00...0x1F, 0x7F...0x9F:
        let hex = String(scalar.value, radix: 16)
        result += "\\x" + String(repeating: "0", count: 2 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
