import Assessment

/// A key in the words that examiners read.
struct AnswerKeyText {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// What is right, with the texts of choices and prompts.
  func text(_ record: ItemRecord) -> String {
    let item = record.item
    let head = language == .vi ? "Đáp án:" : "Key:"
    switch record.key.content {
    case .choices(let right):
      let texts = item.choices.filter { right.contains($0.id) }.map(\.text)
      return "\(head) \(texts.joined(separator: " | "))"
    case .texts(let accepted, _): return "\(head) \(accepted.joined(separator: " | "))"
    case .number(let number): return "\(head) \(text(number))"
    case .order(let order):
      let steps = order.compactMap { id in item.choices.first { $0.id == id }?.text }
      return "\(head) \(steps.joined(separator: " → "))"
    case .pairs(let pairs): return head + "\n" + lines(item, pairs)
    case .gaps(let gaps):
      let lines = zip(gaps, item.gaps).enumerated().map { index, pair in
        "  [\(index + 1)] \(text(pair.0, pair.1))"
      }
      return head + "\n" + lines.joined(separator: "\n")
    case .rubric(let rubric):
      return head + "\n"
        + rubric.map { "  \($0.points.decimal)  \($0.text)" }.joined(separator: "\n")
    }
  }

  private func lines(_ item: Item, _ pairs: [ChoiceID: ChoiceID]) -> String {
    let truth = language == .vi ? ["T": "Đúng", "F": "Sai"] : ["T": "True", "F": "False"]
    let lines = item.prompts.map { prompt in
      let right = pairs[prompt.id]
      let choice = item.choices.first { $0.id == right }?.text ?? truth[right?.rawValue ?? ""]
      return "  \(prompt.text) – \(choice ?? "")"
    }
    return lines.joined(separator: "\n")
  }

  private func text(_ key: GapKey, _ gap: Gap) -> String {
    switch (key, gap) {
    case (.texts(let accepted, _), _): accepted.joined(separator: " | ")
    case (.number(let number), _): text(number)
    case (.choice(let id), .choices(let choices)): choices.first { $0.id == id }?.text ?? ""
    case (.choice, .text), (.choice, .number): ""
    }
  }

  private func text(_ number: NumberKey) -> String {
    switch number {
    case .value(let value, let tolerance): tolerance == "0" ? value : "\(value) ± \(tolerance)"
    case .range(let from, let to): "\(from) … \(to)"
    }
  }
}
