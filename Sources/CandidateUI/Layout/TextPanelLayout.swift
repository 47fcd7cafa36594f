import TextScreen

extension Page {
  /// Columns of a panel on a page this wide.
  var panelWidth: Int { isCompact ? min(columns - 2, 60) : min(columns - 12, 84) }

  /// Draws `panel` between header and footer, `scroll` rows down.
  mutating func draw(_ panel: TextPanel, scroll: Int) {
    let height = content.count
    let overflow = panel.overflow(height: height)
    let column = (columns - panel.width) / 2
    guard overflow > 0 else {
      let rows = panel.body.count + panel.pinned.count
      let top = content.lowerBound + min(isCompact ? 0 : 1, max(0, height - rows))
      draw(panel.body[...], row: top, column: column)
      draw(panel.pinned[...], row: top + panel.body.count, column: column)
      place(panel.cursor, top: top, pinned: top + panel.body.count, column: column)
      return
    }
    let first = min(max(0, scroll), overflow)
    let bodyHeight = panel.bodyHeight(height)
    draw(panel.body[first..<first + bodyHeight], row: content.lowerBound, column: column)
    let more = content.lowerBound + bodyHeight
    let text =
      first < overflow
      ? words.item.below.filled(overflow - first) : words.item.above.filled(first)
    put(text, row: more, column: column, role: .muted)
    drawPinned(panel, row: more + 1, column: column)
  }

  /// The pinned rows, or as many around the cursor as there is room for.
  private mutating func drawPinned(_ panel: TextPanel, row: Int, column: Int) {
    let room = max(1, content.upperBound - row)
    let focus = panel.cursor?.row ?? 0
    let first = max(0, min(focus - room / 2, panel.pinned.count - room))
    draw(panel.pinned.dropFirst(first).prefix(room), row: row, column: column)
    place(panel.cursor, top: content.lowerBound, pinned: row - first, column: column)
  }

  private mutating func draw(_ rows: ArraySlice<[TextPanel.Span]>, row: Int, column: Int) {
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
