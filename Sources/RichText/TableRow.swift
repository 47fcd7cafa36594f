/// A line that starts with `|`, cut at each `|` that has no backslash before it.
struct TableRow {
  /// Tables with more columns are text.
  static let mostCells = 16

  /// The cells with their marks, at least one.
  let cells: [String]

  init?(_ line: String) {
    let line = line.trimmed
    guard line.first == "|" else { return nil }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(String(cell.trimmed))
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if !cell.isBlank { cells.append(String(cell.trimmed)) }
    if cells.isEmpty { return nil }
    self.cells = cells
  }

  /// What the cells say when this is a rule row such as `|---|:-:|--:|`.
  var alignments: [RichAlignment]? {
    var alignments: [RichAlignment] = []
    for cell in cells {
      let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
      let ends = (cell.hasPrefix(":"), cell.hasSuffix(":"))
      let colons = (ends.0 ? 1 : 0) + (ends.1 ? 1 : 0)
      guard !dashes.isEmpty, dashes.count + colons == cell.count else { return nil }
      alignments.append(ends == (true, true) ? .center : ends.1 ? .trailing : .leading)
    }
    return alignments
  }
}
