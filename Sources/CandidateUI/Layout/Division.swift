import RichText
import RoomAPI
import TextScreen

/// The rows that an item has below its title.
struct Room {
  /// With one row between text and answer.
  let rows: Int
  /// Rows that a line on how to answer adds where there is air.
  let hint: Int
  let isCompact: Bool

  init(_ page: Page, _ item: PaperItem, hasHint: Bool) {
    rows = page.content.count - (page.isCompact ? 2 : 3)
    hint = hasHint ? 2 : 0
    isCompact = page.isCompact
  }
}

/// What of an item's rows is text and what is answer.
struct Division {
  private(set) var text: [StyledLine]
  private(set) var reference: [StyledLine] = []
  private(set) var gap = 0
  private(set) var between = 1
  private(set) var textHeight = 0
  private(set) var answerHeight = 1

  init(_ paper: WorkingPaper, _ item: PaperItem, rows: [ItemRow], room: Room, page: Page) {
    let width = ItemLayout.width(page)
    text = ItemText.lines(paper, item, width: width)
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice, .ordering, .trueFalseGroup:
      divide(rows, room, mayBeAiry: true)
    case .matching:
      let letters = ItemRow.reference(item, width: width)
      place(letters, below: rows, room)
      divide(rows, room, mayBeAiry: false)
    case .cloze where !rows.isEmpty: divide(rows, room, mayBeAiry: false)
    case .shortText, .numeric, .cloze:
      divide(fixed: AnswerField.height(paper, item), room)
    case .extendedText: divideArea(room)
    }
  }

  /// Puts what the letters stand for below the list, or behind the text when that is too much.
  private mutating func place(_ letters: [StyledLine], below rows: [ItemRow], _ room: Room) {
    let needed = rows.reduce(0) { $0 + $1.lines.count } + 1 + letters.count
    if text.count + needed <= room.rows {
      reference = letters
    } else {
      text += (room.isCompact ? [] : [[]]) + letters
    }
  }

  private mutating func divide(_ rows: [ItemRow], _ room: Room, mayBeAiry: Bool) {
    let below = reference.isEmpty ? 0 : reference.count + 1
    let compact = max(1, rows.reduce(0) { $0 + $1.lines.count })
    let airy = compact + (mayBeAiry ? max(0, rows.count - 1) : 0)
    let hasAir = text.count + airy + below + room.hint <= room.rows && !room.isCompact
    gap = hasAir && mayBeAiry ? 1 : 0
    between = hasAir ? 1 + room.hint : 1
    let left = room.rows - (between - 1) - below
    answerHeight = min(hasAir ? airy : compact, max(left / 2, left - text.count))
    textHeight = min(text.count, left - answerHeight)
  }

  private mutating func divide(fixed height: Int, _ room: Room) {
    let hasAir = text.count + height + room.hint <= room.rows && !room.isCompact
    between = hasAir ? 1 + room.hint : 1
    let left = room.rows - (between - 1)
    answerHeight = height
    textHeight = max(0, min(text.count, left - height))
  }

  /// An extended text gets what the question leaves, and at least two thirds.
  private mutating func divideArea(_ room: Room) {
    between = room.isCompact ? 1 : 2
    let left = room.rows - (between - 1)
    answerHeight = max(left * 2 / 3, left - text.count)
    textHeight = min(text.count, left - answerHeight)
  }
}
