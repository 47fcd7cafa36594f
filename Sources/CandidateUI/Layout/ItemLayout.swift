import RichText
import RoomAPI
import TextScreen

/// How one item is divided over the rows between header and footer.
///
/// The places to answer stay at the bottom where the focus can reach them; passage and stem scroll
/// above them, and after those the focused entry when it alone is taller than its room.
struct ItemLayout {
  /// Passage and stem, and what the letters stand for when there is no room below.
  let text: [StyledLine]
  /// The entries of the list under the text.
  let rows: [ItemRow]
  /// What the letters stand for, under the list.
  let reference: [StyledLine]
  /// Blank rows between entries.
  let gap: Int
  /// Rows between text and answer, with the one that tells how to answer.
  let between: Int
  let textHeight: Int
  let answerHeight: Int
  /// Lines hidden above the first visible line of the text.
  let textScroll: Int
  /// Lines hidden above the first visible line of list or area.
  let answerScroll: Int
  /// The most that PgDn may scroll.
  let most: Int
  /// Columns of the text and of the answer.
  let width: Int

  static let widest = 88

  /// Columns of text and answer.
  static func width(_ page: Page) -> Int { min(widest, page.columns - 2 * margin(page)) }

  /// Columns left of them.
  static func margin(_ page: Page) -> Int { page.isCompact ? 1 : 4 }

  /// Columns of an extended text: a bar on its left, the caret after its last column.
  static func areaWidth(_ page: Page) -> Int { width(page) - 3 }

  init(_ paper: WorkingPaper, _ item: PaperItem, page: Page) {
    width = Self.width(page)
    rows = ItemRow.list(paper, item, width: width, words: page.words)
    let room = Room(page, item, hasHint: ItemHint.text(paper, item, page) != nil)
    let division = Division(paper, item, rows: rows, room: room, page: page)
    (text, reference) = (division.text, division.reference)
    (gap, between) = (division.gap, division.between)
    (textHeight, answerHeight) = (division.textHeight, division.answerHeight)
    let textOverflow = text.count - textHeight
    if item.kind == .extendedText {
      let area = AreaView(paper, item, page: page, height: answerHeight)
      most = textOverflow + (area.isEdited ? 0 : area.overflow)
      let scroll = min(max(0, paper.scroll), most)
      textScroll = min(scroll, textOverflow)
      answerScroll = area.isEdited ? area.scroll : scroll - textScroll
      return
    }
    let block = Self.block(rows, gap: gap, focus: Self.listFocus(paper, item, rows))
    let focusOverflow = rows.isEmpty ? 0 : max(0, block.count - answerHeight)
    most = textOverflow + focusOverflow
    let scroll = min(max(0, paper.scroll), most)
    textScroll = min(scroll, textOverflow)
    if block.upperBound <= answerHeight || rows.isEmpty {
      answerScroll = 0
    } else if focusOverflow > 0 {
      answerScroll = block.lowerBound + scroll - textScroll
    } else {
      answerScroll = Self.start(rows, gap: gap, from: block.upperBound - answerHeight)
    }
  }

  /// The entry that must be visible: the focused one, of a gap's list the chosen one.
  static func listFocus(_ paper: WorkingPaper, _ item: PaperItem, _ rows: [ItemRow]) -> Int {
    item.kind == .cloze ? rows.firstIndex { $0.isChosen } ?? 0 : paper.focus
  }

  /// The first row at or after `row` where an entry starts.
  private static func start(_ rows: [ItemRow], gap: Int, from row: Int) -> Int {
    var start = 0
    for entry in rows where start < row { start += entry.lines.count + gap }
    return start
  }

  /// The rows of the focused entry among all rows of the list.
  private static func block(_ rows: [ItemRow], gap: Int, focus: Int) -> Range<Int> {
    guard rows.indices.contains(focus) else { return 0..<1 }
    let start = rows[..<focus].reduce(0) { $0 + $1.lines.count + gap }
    return start..<start + rows[focus].lines.count
  }
}
