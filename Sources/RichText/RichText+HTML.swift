extension RichText {
  /// An HTML fragment of blocks, everything escaped; a gap is `<span class="gap">[n]</span>`.
  package var html: String { html(gap: Self.plainGap) }

  /// The same with `gap` giving the HTML of a gap.
  package func html(gap: (Int) -> String) -> String {
    blocks.map { $0.html(gap) }.joined(separator: "\n")
  }

  /// The paragraphs' lines without `<p>`, broken by `<br>`: for a choice or a cell.
  package var inlineHTML: String {
    let lines = blocks.flatMap { block -> [String] in
      guard case .paragraph(let lines) = block else { return [block.html(Self.plainGap)] }
      return lines.map { RichInline.html($0, Self.plainGap) }
    }
    return lines.joined(separator: "<br>")
  }

  private static func plainGap(_ number: Int) -> String {
    "<span class=\"gap\">[\(number)]</span>"
  }
}

extension RichBlock {
  fileprivate func html(_ gap: (Int) -> String) -> String {
    switch self {
    case .paragraph(let lines):
      "<p>" + lines.map { RichInline.html($0, gap) }.joined(separator: "<br>") + "</p>"
    case .list(let isOrdered, let items):
      Self.element(
        isOrdered ? "ol" : "ul", items.map { "<li>\(RichInline.html($0, gap))</li>" }.joined())
    case .table(let header, let rows, let alignments):
      Self.table(header, rows, alignments, gap)
    case .code(let lines):
      "<pre><code>" + lines.map(HTMLText.escaped).joined(separator: "\n") + "</code></pre>"
    }
  }

  private static func table(
    _ header: [[RichInline]], _ rows: [[[RichInline]]], _ alignments: [RichAlignment],
    _ gap: (Int) -> String
  ) -> String {
    let rows = rows.map { row($0, "td", alignments, gap) }.joined(separator: "\n")
    return element(
      "table",
      element("thead", row(header, "th", alignments, gap)) + element("tbody", rows))
  }

  private static func row(
    _ cells: [[RichInline]], _ name: String, _ alignments: [RichAlignment], _ gap: (Int) -> String
  ) -> String {
    let cells = zip(cells, alignments).map { cell, alignment in
      let style = alignment.style.map { " style=\"text-align: \($0)\"" } ?? ""
      return "<\(name)\(style)>\(RichInline.html(cell, gap))</\(name)>"
    }
    return element("tr", cells.joined())
  }

  private static func element(_ name: String, _ content: String) -> String {
    "<\(name)>\(content)</\(name)>"
  }
}

extension RichAlignment {
  /// The value of `text-align`; `nil` for the usual one.
  fileprivate var style: String? {
    switch self {
    case .leading: nil
    case .center: "center"
    case .trailing: "right"
    }
  }
}

extension RichInline {
  fileprivate static func html(_ inlines: [RichInline], _ gap: (Int) -> String) -> String {
    inlines.map { $0.html(gap) }.joined()
  }

  private func html(_ gap: (Int) -> String) -> String {
    switch self {
    case .text(let text): HTMLText.escaped(text)
    case .code(let code): "<code>\(HTMLText.escaped(code))</code>"
    case .strong(let inner): "<strong>\(Self.html(inner, gap))</strong>"
    case .emphasis(let inner): "<em>\(Self.html(inner, gap))</em>"
    case .raised(let inner): "<sup>\(Self.html(inner, gap))</sup>"
    case .lowered(let inner): "<sub>\(Self.html(inner, gap))</sub>"
    case .gap(let number): gap(number)
    }
  }
}
