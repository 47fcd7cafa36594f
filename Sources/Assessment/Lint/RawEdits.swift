/// Replaces flawed fragments where they stand in a file, line by line.
struct RawEdits {
  private var lines: [[UInt8]]

  /// Applies every certain flaw of the texts of `file`.
  init(_ bank: LintBank, file: SourceFile) {
    guard let index = bank.files.firstIndex(where: { $0.name == file.name }) else {
      lines = [file.bytes]
      return
    }
    lines = bank.files[index].lines.map(Array.init)
    for item in bank.items where item.file == index {
      for text in item.texts + [item.document, item.article].compactMap(\.self) {
        apply(TextRules.flaws(text, of: item), from: text.line, to: item.endLine)
      }
    }
    for passage in bank.passages where passage.file == index {
      let last = lines.count
      apply(TextRules.flaws(passage.text, language: "vi"), from: passage.text.line, to: last)
    }
  }

  /// The file's bytes.
  func bytes() -> [UInt8] { Array(lines.joined(separator: [0x0A])) }

  private mutating func apply(_ flaws: [TextFlaw], from first: Int, to last: Int) {
    for flaw in flaws {
      guard let mended = flaw.mended, first > 0 else { continue }
      let needle = Array(flaw.fragment.utf8)
      for number in first...max(first, last) where number <= lines.count {
        guard let at = ByteSearch.first(needle, in: lines[number - 1][...]) else { continue }
        lines[number - 1].replaceSubrange(at..<(at + needle.count), with: Array(mended.utf8))
        break
      }
    }
  }
}
