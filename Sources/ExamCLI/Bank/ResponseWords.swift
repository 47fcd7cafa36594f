import Assessment

/// A response in the letters and numbers of the item's file.
struct ResponseWords {
  private let names: [String: String]
  private let gaps: [[String: String]]
  private let type: ItemType

  init(_ lettered: LetteredItem) {
    let prompts = lettered.item.prompts.enumerated().map { ($1.id.rawValue, "\($0 + 1)") }
    names = Dictionary(
      Self.letters(lettered.choices) + prompts, uniquingKeysWith: { first, _ in first })
    gaps = lettered.item.gaps.map { gap in
      switch gap {
      case .text, .number: [:]
      case .choices(let choices):
        Dictionary(Self.letters(choices), uniquingKeysWith: { first, _ in first })
      }
    }
    type = lettered.item.type
  }

  /// The response as a person would have typed it.
  func text(_ response: String) -> String {
    switch type {
    case .singleChoice, .trueFalse, .multipleChoice, .ordering, .matching, .trueFalseGroup:
      response.split(separator: " ").map { piece in
        piece.split(separator: "=").map { names[String($0)] ?? String($0) }
          .joined(separator: "=")
      }.joined(separator: " ")
    case .cloze:
      response.split(separator: "\n").map { line in
        let sides = line.split(separator: "=", maxSplits: 1).map { String($0) }
        guard sides.count == 2, let number = Int(sides[0]), gaps.indices.contains(number - 1)
        else { return String(line) }
        return "\(number)=\(gaps[number - 1][sides[1]] ?? sides[1])"
      }.joined(separator: "; ")
    case .shortText, .numeric, .extendedText: response
    }
  }

  private static func letters(_ choices: [Choice]) -> [(String, String)] {
    choices.enumerated().map { ($1.id.rawValue, LetteredItem.letter($0)) }
  }
}
