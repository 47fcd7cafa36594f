import TextScreen

/// A screen of text and lines to act on, one below the other; what does not fit scrolls.
struct Panel {
  struct Span: Equatable {
    let column: Int
    let text: String
    let role: StyleRole
  }

  let width: Int
  private let isCompact: Bool
  private(set) var rows: [[Span]] = []
  /// Where the next key acts, in the panel's rows and columns; the window follows it.
  private(set) var cursor: Position?

  /// An empty panel for `page`.
  init(_ page: Page) {
    width = page.isCompact ? page.columns : min(page.columns - 8, 92)
    isCompact = page.isCompact
  }

  mutating func title(_ text: String, _ role: StyleRole = .heading) {
    self.text(text, role)
    air()
  }

  mutating func text(_ text: String, _ role: StyleRole = .body, indent: Int = 0) {
    for line in TextFlow.lines(text, width: width - indent) {
      rows.append([Span(column: indent, text: line, role: role)])
    }
  }

  /// Rows of figures to be read from a distance.
  mutating func figures(_ text: String) {
    for line in LargeFigures.lines(text) {
      rows.append([Span(column: 2, text: line, role: .strong)])
    }
  }

  mutating func blank() { rows.append([]) }

  /// A blank row where there is room for air.
  mutating func air() {
    if !isCompact { blank() }
  }

  /// A label and its value, aligned with the other pairs by `labels` columns.
  mutating func pair(
    _ label: String, _ value: String, labels: Int, _ role: StyleRole = .body
  ) {
    let column = min(labels + 2, width / 2)
    for (index, line) in TextFlow.lines(value, width: width - column).enumerated() {
      var row = [Span(column: column, text: line, role: role)]
      if index == 0 {
        let label = TextFlow.fitted(label, width: column - 1)
        row.insert(Span(column: 0, text: label, role: .muted), at: 0)
      }
      rows.append(row)
    }
  }

  /// One line of a menu.
  mutating func option(_ label: String, isFocused: Bool, role: StyleRole = .body) {
    if isFocused { cursor = Position(row: rows.count, column: 2) }
    let text = TextFlow.fitted(label, width: width - 3)
    rows.append([
      Span(
        column: 0, text: (isFocused ? "► " : "  ") + text + " ", role: isFocused ? .focus : role)
    ])
  }

  /// One line to type in, aligned with the others by `labels` columns, with a note behind it.
  mutating func field(_ label: String, _ shown: FieldLine, labels: Int, isFocused: Bool) {
    let start = min(labels + 2, width / 2)
    let room = max(4, min(shown.room, width - start - 4))
    let visible = FieldText(shown.text, width: room, isMasked: shown.isMasked)
    if isFocused { cursor = Position(row: rows.count, column: start + 2 + visible.caret) }
    let padding = String(repeating: " ", count: max(0, room - CharacterWidth.of(visible.text)))
    let label = TextFlow.fitted(label, width: start - 1)
    rows.append([
      Span(column: 0, text: label, role: isFocused ? .heading : .muted),
      Span(column: start, text: "[", role: .frame),
      Span(
        column: start + 1, text: " " + visible.text + padding + " ",
        role: isFocused ? .focus : .body),
      Span(column: start + room + 3, text: "]", role: .frame),
      Span(
        column: start + room + 5,
        text: TextFlow.fitted(shown.note, width: width - start - room - 5), role: .muted),
    ])
  }
}

/// What stands in a line of a form.
struct FieldLine {
  let text: TextField
  var isMasked = false
  /// The most columns it takes.
  var room = 48
  var note = ""
}
