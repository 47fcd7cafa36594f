import RoomAPI
import TextScreen

/// How one question is divided over the rows between header and footer.
///
/// The choices stay at the bottom where the focus can reach them; passage and stem scroll above
/// them, and after those the focused choice when it alone is taller than its room.
struct QuestionLayout {
  struct Line: Equatable {
    let text: String
    let role: StyleRole
  }

  /// Passage and stem.
  let text: [Line]
  /// The lines of each choice.
  let choices: [[String]]
  /// Blank rows between choices.
  let gap: Int
  /// Rows between text and choices, with the one that tells how to answer.
  let between: Int
  let textHeight: Int
  let choicesHeight: Int
  /// Lines hidden above the first visible line of passage and stem.
  let textScroll: Int
  /// Lines hidden above the first visible line of the choices.
  let choicesScroll: Int
  /// The most that PgDn may scroll.
  let most: Int

  static let widest = 88
  /// Columns before the text of a choice: focus, letter, mark.
  static let choiceIndent = 6

  init(_ paper: WorkingPaper, _ item: PaperItem, page: Page) {
    let width = Self.width(page)
    text = Self.text(item, width: width)
    choices = item.choices.map { TextFlow.lines($0.text, width: width - Self.choiceIndent) }
    let compact = max(1, choices.reduce(0) { $0 + $1.count })
    let airy = compact + max(0, choices.count - 1)
    var rows = page.content.count - (page.isCompact ? 2 : 3)
    let hint = item.kind == .multipleChoice ? 2 : 0
    gap = text.count + airy + hint <= rows && !page.isCompact ? 1 : 0
    let needed = gap == 1 ? airy : compact
    between = 1 + hint * gap
    rows -= between - 1
    choicesHeight = min(needed, max(rows / 2, rows - text.count))
    textHeight = min(text.count, rows - choicesHeight)
    let textOverflow = text.count - textHeight
    let block = Self.block(choices, gap: gap, focus: paper.focus)
    let focusOverflow = max(0, block.count - choicesHeight)
    most = textOverflow + focusOverflow
    let scroll = min(max(0, paper.scroll), most)
    textScroll = min(scroll, textOverflow)
    if block.upperBound <= choicesHeight {
      choicesScroll = 0
    } else if focusOverflow > 0 {
      choicesScroll = block.lowerBound + scroll - textScroll
    } else {
      let hidden = block.upperBound - choicesHeight
      choicesScroll = Self.start(choices, gap: gap, from: hidden)
    }
  }

  /// Columns of passage, stem and choices.
  static func width(_ page: Page) -> Int { min(widest, page.columns - 2 * margin(page)) }

  /// Columns left of them.
  static func margin(_ page: Page) -> Int { page.isCompact ? 1 : 4 }

  private static func text(_ item: PaperItem, width: Int) -> [Line] {
    var lines: [Line] = []
    if let passage = item.passage {
      lines += TextFlow.lines(passage, width: width - 2).map { Line(text: "│ " + $0, role: .muted) }
      lines.append(Line(text: "", role: .body))
    }
    lines += TextFlow.lines(item.stem, width: width).map { Line(text: $0, role: .body) }
    return lines
  }

  /// The first row at or after `row` where a choice starts.
  private static func start(_ choices: [[String]], gap: Int, from row: Int) -> Int {
    var start = 0
    for lines in choices where start < row { start += lines.count + gap }
    return start
  }

  /// The rows of the focused choice among all rows of the choices.
  private static func block(_ choices: [[String]], gap: Int, focus: Int) -> Range<Int> {
    guard choices.indices.contains(focus) else { return 0..<1 }
    let start = choices[..<focus].reduce(0) { $0 + $1.count + gap }
    return start..<start + choices[focus].count
  }
}
