/// Finds marks of rich text that are opened and never closed.
enum MarkFlaws {
  /// The first such mark of each kind and paragraph.
  static func flaws(_ text: LintText) -> [TextFlaw] {
    guard text.kind != .plain, text.text.utf8.contains(where: isMark) else { return [] }
    var flaws: [TextFlaw] = []
    var fence: [Unicode.Scalar]?
    var paragraph: [Unicode.Scalar] = []
    var table: [[Unicode.Scalar]] = []
    func close() {
      flaws += Self.paragraph(paragraph)
      if let flaw = Self.table(table) { flaws.append(flaw) }
      paragraph = []
      table = []
    }
    let lines = text.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.map(Array.init) {
      if text.kind == .rich, line.starts(with: Array("```".unicodeScalars)) {
        close()
        fence = fence == nil ? line : nil
      } else if fence != nil {
        continue
      } else if text.kind == .rich, line.first == "|" {
        table.append(line)
      } else if line.allSatisfy({ $0 == " " }) {
        close()
      } else {
        paragraph += line + ["\n"]
      }
    }
    close()
    if let fence { flaws.append(flaw("```", at: fence[...])) }
    return flaws
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "["),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private static func flaw(_ mark: String, at place: ArraySlice<Unicode.Scalar>) -> TextFlaw {
    var fragment = String.UnicodeScalarView()
    fragment.append(contentsOf: place.prefix(while: { $0 != "\n" }).prefix(12))
    return TextFlaw(code: .unclosedMark, fragment: String(fragment), value: mark)
  }

  /// A header row needs a rule row of hyphens below it.
  private static func table(_ rows: [[Unicode.Scalar]]) -> TextFlaw? {
    guard let header = rows.first else { return nil }
    let isRule = { (row: [Unicode.Scalar]) in
      row.contains("-") && row.allSatisfy { "|-: ".unicodeScalars.contains($0) }
    }
    return rows.count > 1 && isRule(rows[1]) ? nil : flaw("|", at: header[...])
  }

  private static func paragraph(_ text: [Unicode.Scalar]) -> [TextFlaw] {
    var scan = MarkScan(text)
    scan.run()
    return scan.open.map { flaw($0.mark, at: text[$0.at...]) }
      + scan.stray.map { flaw("*", at: text[max(0, $0 - 8)...]) }
  }
}
