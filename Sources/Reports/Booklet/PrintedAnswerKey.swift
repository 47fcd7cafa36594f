import Assessment
import RichText

/// What is right for one printed item, in plain words and the letters of the print.
struct PrintedAnswerKey {
  private let item: Item
  private let key: AnswerKey
  private let words: BookletWords
  private let letters: [ChoiceID: String]

  init(_ item: Item, _ choices: [Choice], _ key: AnswerKey, _ words: BookletWords) {
    self.item = item
    self.key = key
    self.words = words
    let named = choices.enumerated().map { ($0.element.id, BookletEntry.letter($0.offset)) }
    letters = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  var rightChoices: Set<ChoiceID> {
    guard case .choices(let right) = key.content else { return [] }
    return right
  }

  var text: String {
    switch key.content {
    case .choices(let right): right.map(letter).sorted().joined(separator: ", ")
    case .texts(let accepted, let ignoresCase):
      Self.list(accepted) + (ignoresCase ? "" : " (\(words.caseCounts))")
    case .number(let number): Self.number(number) + (item.unit.isEmpty ? "" : " \(item.unit)")
    case .order(let order): order.map(letter).joined(separator: " → ")
    case .pairs(let pairs): text(pairs)
    case .gaps(let gaps):
      gaps.indices.map { "(\($0 + 1)) \(gap($0 + 1) ?? "")" }.joined(separator: "; ")
    case .rubric: words.byRubric
    }
  }

  /// What is right in gap `number`, counted from 1.
  func gap(_ number: Int) -> String? {
    guard case .gaps(let gaps) = key.content, gaps.indices.contains(number - 1) else { return nil }
    switch gaps[number - 1] {
    case .texts(let accepted, let ignoresCase):
      return Self.list(accepted) + (ignoresCase ? "" : " (\(words.caseCounts))")
    case .number(let number): return Self.number(number)
    case .choice(let right):
      guard item.gaps.indices.contains(number - 1),
        case .choices(let choices) = item.gaps[number - 1],
        let index = choices.firstIndex(where: { $0.id == right })
      else { return right.rawValue }
      let text = RichText(inline: choices[index].text).plain
      return "\(BookletEntry.letter(index)). \(text)"
    }
  }

  private func letter(_ choice: ChoiceID) -> String { letters[choice] ?? choice.rawValue }

  private func text(_ pairs: [ChoiceID: ChoiceID]) -> String {
    item.prompts.enumerated().map { index, prompt in
      guard let right = pairs[prompt.id] else { return "" }
      return item.type == .trueFalseGroup
        ? "\(BookletEntry.statement(index))) \(right == AnswerKey.truth ? words.yes : words.no)"
        : "\(index + 1) – \(letter(right))"
    }.joined(separator: ", ")
  }

  private static func list(_ accepted: [String]) -> String { accepted.joined(separator: " / ") }

  private static func number(_ key: NumberKey) -> String {
    switch key {
    case .value(let value, let tolerance):
      tolerance.contains { ("1"..."9").contains($0) } ? "\(value) ± \(tolerance)" : value
    case .range(let from, let to): "\(from) – \(to)"
    }
  }
}
