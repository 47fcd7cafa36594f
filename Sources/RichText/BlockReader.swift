/// Reads the blocks of a source line by line.
struct BlockReader {
  private let lines: [String]
  private var index = 0
  private var paragraph: [[RichInline]] = []
  private let lastFence: Int?
  private(set) var blocks: [RichBlock] = []
  private(set) var blanks = [0]

  init(_ source: String) {
    lines = SourceLines.of(source)
    lastFence = lines.lastIndex { $0.trimmed == "```" }
  }

  mutating func read() {
    while index < lines.count {
      if lines[index].isBlank {
        finishParagraph()
        blanks[blanks.count - 1] += 1
        index += 1
      } else if let block = code() ?? table() ?? list() {
        finishParagraph()
        append(block)
      } else {
        paragraph.append(InlineReader.read(lines[index]))
        index += 1
      }
    }
    finishParagraph()
  }

  private mutating func append(_ block: RichBlock) {
    blocks.append(block)
    blanks.append(0)
  }

  private mutating func finishParagraph() {
    if paragraph.isEmpty { return }
    append(.paragraph(paragraph))
    paragraph = []
  }

  /// The lines between two fences; the second one must be there.
  private mutating func code() -> RichBlock? {
    let fence = lines[index].trimmed
    guard let lastFence, index < lastFence, fence.hasPrefix("```"),
      !fence.dropFirst(3).contains("`")
    else { return nil }
    let start = index + 1
    let end = lines[start...].firstIndex { $0.trimmed == "```" } ?? lastFence
    index = end + 1
    return .code(Array(lines[start..<end]))
  }

  private mutating func table() -> RichBlock? {
    guard index + 1 < lines.count, let header = TableRow(lines[index]),
      let alignments = TableRow(lines[index + 1])?.alignments,
      alignments.count == header.cells.count, header.cells.count <= TableRow.mostCells
    else { return nil }
    index += 2
    var rows: [[[RichInline]]] = []
    while index < lines.count, let row = TableRow(lines[index]),
      row.cells.count <= header.cells.count
    {
      let empty = header.cells.count - row.cells.count
      rows.append(row.cells.map(InlineReader.read) + Array(repeating: [], count: empty))
      index += 1
    }
    return .table(
      header: header.cells.map(InlineReader.read), rows: rows, alignments: alignments)
  }

  private mutating func list() -> RichBlock? {
    guard let first = ListMarker(lines[index]), first.number ?? 1 == 1 else { return nil }
    var items: [String] = []
    while index < lines.count {
      let number = first.number.map { $0 + items.count }
      if let marker = ListMarker(lines[index]), marker.number == number {
        items.append(String(marker.text))
        index += 1
      } else if ListMarker.continues(lines[index]), !items.isEmpty {
        items[items.count - 1] += " " + lines[index].trimmed
        index += 1
      } else if let number, let next = nextItem(number) {
        index = next
      } else {
        break
      }
    }
    return .list(isOrdered: first.number != nil, items: items.map(InlineReader.read))
  }

  /// The next line when one blank line stands before it and it is item `number`.
  private func nextItem(_ number: Int) -> Int? {
    guard index + 1 < lines.count, lines[index].isBlank,
      ListMarker(lines[index + 1])?.number == number
    else { return nil }
    return index + 1
  }
}
