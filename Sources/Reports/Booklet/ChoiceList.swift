import Assessment
import RichText

/// Choices with their letters, in as many columns as their length allows.
struct ChoiceList {
  /// Letters of plain text that fit a quarter and a half of a printed line.
  private static let shortest = 12
  private static let short = 30

  private let choices: [Choice]
  private let right: Set<ChoiceID>
  private let hasBoxes: Bool
  private let columns: String

  /// - Parameter columns: `one`, `two` or `four`; `nil` to choose by length.
  init(
    _ choices: [Choice], right: Set<ChoiceID> = [], hasBoxes: Bool = false, columns: String? = nil
  ) {
    self.choices = choices
    self.right = right
    self.hasBoxes = hasBoxes
    let longest = choices.map { RichText(inline: $0.text).plain.count }.max() ?? 0
    let fitting = longest <= Self.shortest ? "four" : longest <= Self.short ? "two" : "one"
    self.columns = columns ?? fitting
  }

  var html: String {
    let lines = choices.enumerated().map { index, choice in
      let isRight = right.contains(choice.id)
      let box =
        hasBoxes
        ? "<span class=\"box\">\(isRight ? "✔" : "")</span>"
        : isRight ? "<span class=\"mark\">✔</span>" : ""
      return "<li\(isRight ? " class=\"right\"" : "")>\(box)"
        + "<span class=\"letter\">\(BookletEntry.letter(index)).</span>"
        + "<div>\(RichText(inline: choice.text).inlineHTML)</div></li>"
    }
    return "<ul class=\"choices \(columns)\">\n" + lines.joined(separator: "\n") + "\n</ul>"
  }
}
