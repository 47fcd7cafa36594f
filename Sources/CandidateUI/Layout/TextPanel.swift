import TextScreen

/// A screen of text with a few lines to act on: text scrolls, the lines to act on always stay.
struct TextPanel {
  struct Span: Equatable {
    let column: Int
    let text: String
    let role: StyleRole
  }

  let width: Int
  /// Whether blank rows around title and choices are left out.
  private let isCompact: Bool
  private(set) var body: [[Span]] = []
  private(set) var pinned: [[Span]] = []
  /// Where the cursor goes, in the rows of ``pinned``; `nil` puts it on the first row of the body.
  private(set) var cursor: Position?

  /// An empty panel for `page`.
  init(_ page: Page) {
    width = page.panelWidth
    isCompact = page.isCompact
  }

  mutating func title(_ text: String, _ role: StyleRole = .heading) {
    self.text(text, role)
    if !isCompact { blank() }
  }

  mutating func text(_ text: String, _ role: StyleRole = .body, indent: Int = 0) {
    for line in TextFlow.lines(text, width: width - indent) {
      body.append([Span(column: indent, text: line, role: role)])
    }
  }

  mutating func blank() { body.append([]) }

  /// A label and its value, aligned with the other pairs by `labels` columns.
  mutating func pair(
    _ label: String, _ value: String, labels: Int, _ role: StyleRole = .body
  ) {
    let column = min(labels + 3, width / 2)
    let lines = TextFlow.lines(value, width: width - column)
    for (index, line) in lines.enumerated() {
      var row = [Span(column: column, text: line, role: role)]
      if index == 0 { row.insert(Span(column: 0, text: label, role: .muted), at: 0) }
      body.append(row)
    }
  }

  /// One entry of a numbered list.
  mutating func numbered(_ number: Int, _ text: String) {
    for (index, line) in TextFlow.lines(text, width: width - 4).enumerated() {
      let label = index == 0 ? [Span(column: 0, text: "\(number).", role: .muted)] : []
      body.append(label + [Span(column: 4, text: line, role: .body)])
    }
  }

  /// A line of its own above, between or below the lines to act on.
  mutating func pin(_ text: String, _ role: StyleRole) {
    for line in TextFlow.lines(text, width: width) {
      pinned.append([Span(column: 0, text: line, role: role)])
    }
  }

  /// A blank row between lines to act on, where there is room for air.
  mutating func pinBlank() {
    if !isCompact { pinned.append([]) }
  }

  /// One choice of a menu.
  mutating func option(_ label: String, isFocused: Bool) {
    if isFocused { cursor = Position(row: pinned.count, column: 2) }
    let text = TextFlow.fitted(label, width: width - 3)
    pinned.append([
      Span(
        column: 0, text: (isFocused ? "► " : "  ") + text + " ",
        role: isFocused ? .focus : .body)
    ])
  }

  /// One line to type in, aligned with the others by `labels` columns.
  mutating func field(
    _ label: String, _ field: TextField, labels: Int, isFocused: Bool, isMasked: Bool = false
  ) {
    let start = min(labels + 3, width / 2)
    let room = max(4, min(28, width - start - 4))
    let shown = FieldText(field, width: room, isMasked: isMasked)
    if isFocused { cursor = Position(row: pinned.count, column: start + 2 + shown.caret) }
    let padding = String(repeating: " ", count: max(0, room - CharacterWidth.of(shown.text)))
    pinned.append([
      Span(column: 0, text: label, role: isFocused ? .heading : .muted),
      Span(column: start, text: "[", role: .frame),
      Span(
        column: start + 1, text: " " + shown.text + padding + " ",
        role: isFocused ? .focus : .body),
      Span(column: start + room + 3, text: "]", role: .frame),
    ])
  }

  /// This panel, without the blank rows of its body when that is what makes it fit into `height`.
  func fitted(height: Int) -> TextPanel {
    guard overflow(height: height) > 0 else { return self }
    var tight = self
    tight.body.removeAll { $0.isEmpty }
    return tight.overflow(height: height) > 0 ? self : tight
  }

  /// Rows of the body that do not fit into `height` together with the pinned ones.
  func overflow(height: Int) -> Int {
    guard body.count + pinned.count > height else { return 0 }
    return max(0, body.count - bodyHeight(height))
  }

  /// Rows left for the body when it overflows: one row tells how much more there is.
  func bodyHeight(_ height: Int) -> Int { max(1, height - pinned.count - 1) }
}
