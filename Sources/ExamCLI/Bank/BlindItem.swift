import Assessment

/// An item as its second reader sees it: under the file's letters, without the key.
struct BlindItem: Encodable {
  struct Line: Encodable {
    let mark: String
    let text: String
  }

  struct Opening: Encodable {
    let number: Int
    /// `text`, `number` or `choice`.
    let kind: String
    let choices: [Line]
  }

  let item: String
  let type: String
  let passage: String?
  let stem: String
  let prompts: [Line]
  let choices: [Line]
  let gaps: [Opening]
  let unit: String?

  init(_ lettered: LetteredItem) {
    let item = lettered.item
    self.item = item.id.rawValue
    type = item.type.rawValue
    passage = item.passage?.text
    stem = item.stem
    prompts = item.prompts.enumerated().map { Line(mark: "\($0 + 1)", text: $1.text) }
    choices = Self.lines(lettered.choices)
    gaps = item.gaps.enumerated().map { index, gap in
      switch gap {
      case .text: Opening(number: index + 1, kind: "text", choices: [])
      case .number: Opening(number: index + 1, kind: "number", choices: [])
      case .choices(let choices):
        Opening(number: index + 1, kind: "choice", choices: Self.lines(choices))
      }
    }
    unit = item.unit.isEmpty ? nil : item.unit
  }

  private static func lines(_ choices: [Choice]) -> [Line] {
    choices.enumerated().map { Line(mark: LetteredItem.letter($0), text: $1.text) }
  }

  /// For the terminal.
  var text: String {
    var parts: [String] = []
    if let passage { parts.append(passage) }
    parts.append("\(item)  [\(type)]\n\(stem)")
    let lists = [prompts, choices].filter { !$0.isEmpty }
    parts += lists.map { $0.map { "  \($0.mark). \($0.text)" }.joined(separator: "\n") }
    for gap in gaps where !gap.choices.isEmpty {
      let choices = gap.choices.map { "\($0.mark). \($0.text)" }.joined(separator: "   ")
      parts.append("  [[\(gap.number)]] \(choices)")
    }
    if let unit { parts.append("  (\(unit))") }
    return parts.joined(separator: "\n\n")
  }
}
