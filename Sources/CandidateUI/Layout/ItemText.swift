import RichText
import RoomAPI
import TextScreen

/// What an item says above the places to answer: passage and stem, with the gaps of a cloze item.
enum ItemText {
  static func lines(_ paper: WorkingPaper, _ item: PaperItem, width: Int) -> [StyledLine] {
    passage(item, width: width) + stem(paper, item, width: width)
  }

  private static func passage(_ item: PaperItem, width: Int) -> [StyledLine] {
    guard let passage = item.passage else { return [] }
    let bar = StyledSpan(text: "│ ", role: .muted)
    return RichText(passage).lines(width: width - 2, role: .muted).map { [bar] + $0 } + [[]]
  }

  private static func stem(
    _ paper: WorkingPaper, _ item: PaperItem, width: Int
  ) -> [StyledLine] {
    let stem = RichText(item.stem)
    guard item.kind == .cloze else { return stem.lines(width: width) }
    let gaps = ResponseParts.gaps(paper.response(to: item))
    return stem.lines(width: width) { number in
      let isFocused = number == paper.focus + 1
      var given = gaps[number] ?? ""
      if isFocused, let field = paper.draft?.field { given = field.text }
      return gap(number, shown(given, number, item), isFocused: isFocused)
    }
  }

  /// A gap as it stands in the text: its number, and what fills it.
  private static func gap(_ number: Int, _ given: String, isFocused: Bool) -> StyledSpan {
    let body = given.isEmpty ? "[\(number)……]" : "[\(number) \(given)]"
    if isFocused { return StyledSpan(text: "►" + body, role: .focus) }
    return StyledSpan(text: body, role: given.isEmpty ? .body : .chosen)
  }

  /// The words of a gap's response; of a chosen one those of the choice.
  private static func shown(_ given: String, _ number: Int, _ item: PaperItem) -> String {
    guard item.gaps.indices.contains(number - 1), item.gaps[number - 1].kind == .choice else {
      return given
    }
    let choice = item.gaps[number - 1].choices.first { $0.id == given }
    return choice.map { RichText(inline: $0.text).plain } ?? ""
  }

  /// The line and the column where the focused gap begins.
  static func focus(_ lines: [StyledLine]) -> (line: Int, column: Int)? {
    for (number, line) in lines.enumerated() {
      var column = 0
      for span in line {
        if span.role == .focus { return (number, column) }
        column += CharacterWidth.of(span.text)
      }
    }
    return nil
  }
}
