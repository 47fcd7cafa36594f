extension RichText {
  /// One line of plain words, single spaces between them, for comparison and search: superscripts
  /// and subscripts as plain characters, a gap as `[n]`.
  package var plain: String {
    blocks.flatMap(\.inlineLines).map(RichInline.plain).joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
  }
}

extension RichBlock {
  /// Items, cells and lines in reading order.
  var inlineLines: [[RichInline]] {
    switch self {
    case .paragraph(let lines): lines
    case .list(_, let items): items
    case .table(let header, let rows, _): header + rows.flatMap(\.self)
    case .code(let lines): lines.map { [.text($0)] }
    }
  }
}

extension RichInline {
  fileprivate static func plain(_ inlines: [RichInline]) -> String {
    inlines.map(\.plain).joined()
  }

  private var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let inner), .emphasis(let inner), .raised(let inner), .lowered(let inner):
      Self.plain(inner)
    case .gap(let number): "[\(number)]"
    }
  }
}
