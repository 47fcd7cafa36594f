/// The letters that stand for an item's choices in a bank's file, and the digits for its prompts.
struct Letters {
  private let choices: [ChoiceID: Int]
  private let prompts: [ChoiceID: Int]

  init(_ item: Item) {
    self.init(item.choices, item.prompts)
  }

  init(_ choices: [Choice], _ prompts: [Choice] = []) {
    self.choices = Self.places(choices)
    self.prompts = Self.places(prompts)
  }

  func letter(_ choice: ChoiceID) -> String { Self.letter(choices[choice] ?? 0) }

  func digit(_ prompt: ChoiceID) -> String { "'\((prompts[prompt] ?? 0) + 1)'" }

  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(index) ? String(letters[index]) : "?"
  }

  private static func places(_ choices: [Choice]) -> [ChoiceID: Int] {
    Dictionary(
      choices.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
