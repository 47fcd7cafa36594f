import TextScreen

extension Page {
  /// Columns of a sheet on a page this wide.
  var sheetWidth: Int { isCompact ? min(columns - 2, 60) : min(columns - 12, 84) }

  /// Draws `sheet` between header and footer, `scroll` rows down.
  mutating func draw(_ sheet: Sheet, scroll: Int) {
    let height = content.count
    let overflow = sheet.overflow(height: height)
    let column = (columns - sheet.width) / 2
    guard overflow > 0 else {
      let rows = sheet.body.count + sheet.pinned.count
      let top = content.lowerBound + min(isCompact ? 0 : 1, max(0, height - rows))
      draw(sheet.body[...], row: top, column: column)
      draw(sheet.pinned[...], row: top + sheet.body.count, column: column)
      place(sheet.cursor, top: top, pinned: top + sheet.body.count, column: column)
      return
    }
    let first = min(max(0, scroll), overflow)
    let bodyHeight = sheet.bodyHeight(height)
    draw(sheet.body[first..<first + bodyHeight], row: content.lowerBound, column: column)
    let more = content.lowerBound + bodyHeight
    let text =
      first < overflow
      ? words.item.below.filled(overflow - first) : words.item.above.filled(first)
    put(text, row: more, column: column, role: .muted)
    drawPinned(sheet, row: more + 1, column: column)
  }

  /// The pinned rows, or as many around the cursor as there is room for.
  private mutating func drawPinned(_ sheet: Sheet, row: Int, column: Int) {
    let room = max(1, content.upperBound - row)
    let focus = sheet.cursor?.row ?? 0
    let first = max(0, min(focus - room / 2, sheet.pinned.count - room))
    draw(sheet.pinned.dropFirst(first).prefix(room), row: row, column: column)
    place(sheet.cursor, top: content.lowerBound, pinned: row - first, column: column)
  }

  private mutating func draw(_ rows: ArraySlice<[Sheet.Span]>, row: Int, column: Int) {
    for (offset, spans) in rows.enumerated() {
      for span in spans {
        put(span.text, row: row + offset, column: column + span.column, role: span.role)
      }
    }
  }

  private mutating func place(_ focus: Position?, top: Int, pinned: Int, column: Int) {
    if let focus {
      cursor = Position(row: pinned + focus.row, column: column + focus.column)
    } else {
      cursor = Position(row: top, column: column)
    }
  }
}
