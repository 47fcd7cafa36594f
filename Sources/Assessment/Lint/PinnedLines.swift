/// Writes `pinned:` into items whose choices speak of all choices above them.
enum PinnedLines {
  /// The bytes of `file` with a line more for every such item that is written in block style.
  static func added(to file: SourceFile, in bank: LintBank) -> [UInt8] {
    guard let index = bank.files.firstIndex(where: { $0.name == file.name }) else {
      return file.bytes
    }
    var lines = bank.files[index].lines.map(Array.init)
    let items = bank.items.filter { $0.file == index }.sorted { $0.line > $1.line }
    for item in items {
      let letters = letters(item)
      guard !letters.isEmpty, let at = answerLine(item, lines) else { continue }
      let indent = lines[at].prefix { $0 == 0x20 }
      let ending: [UInt8] = lines[at].last == 0x0D ? [0x0D] : []
      lines.insert(
        indent + Array("pinned: [\(letters.joined(separator: ", "))]".utf8) + ending, at: at)
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private static func letters(_ item: LintItem) -> [String] {
    guard item.isShuffled, item.pinned.isEmpty, item.choices.count > 2 else { return [] }
    return item.choices.filter {
      AllOrNone.certainty($0, stem: item.stem) == .certain
        && AllOrNone.lettersNamed($0, in: item).isEmpty
    }.map(\.letter)
  }

  /// Where the item's `answer:` begins; `nil` unless it is a line of its own.
  private static func answerLine(_ item: LintItem, _ lines: [[UInt8]]) -> Int? {
    let depth = lines[item.line - 1].prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }.count
    return (item.line..<min(item.endLine, lines.count)).first { index in
      let indent = lines[index].prefix { $0 == 0x20 }.count
      return indent == depth && lines[index].dropFirst(indent).starts(with: Array("answer:".utf8))
    }
  }
}
