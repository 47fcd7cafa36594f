/// Finds spaces too many between words and before punctuation marks.
enum SpacingFlaws {
  /// Every flaw; texts set in columns may have wide gaps.
  static func flaws(_ text: LintText) -> [TextFlaw] {
    guard mayHaveFlaws(text.text) else { return [] }
    let lines = ProseLines.lines(text)
    let gaps = lines.map(gaps)
    let hasColumns = gaps.count { !$0.isEmpty } > 1
    var flaws: [TextFlaw] = []
    for (line, gaps) in zip(lines, gaps) {
      if !hasColumns { flaws += gaps.map { doubled(line, $0) } }
      flaws += line.indices.filter { isStraySpace(line, $0) }.map { stray(line, $0) }
    }
    return flaws
  }

  private static func mayHaveFlaws(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == 0x20 {
        switch byte {
        case 0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
          UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ")"):
          return true
        default: break
        }
      }
      before = byte
    }
    return false
  }

  /// Runs of two spaces or more between words.
  private static func gaps(_ line: [Unicode.Scalar]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    guard var index = line.firstIndex(where: { $0 != " " }) else { return [] }
    while index < line.count {
      guard line[index] == " " else {
        index += 1
        continue
      }
      let end = line[index...].firstIndex { $0 != " " } ?? line.count
      if end - index > 1, end < line.count { gaps.append(index..<end) }
      index = end
    }
    return gaps
  }

  private static func doubled(_ line: [Unicode.Scalar], _ gap: Range<Int>) -> TextFlaw {
    let before = wordBefore(line, gap.lowerBound)
    let after = String(line[gap.upperBound])
    return TextFlaw(
      code: .doubleSpace, fragment: before + String(repeating: " ", count: gap.count) + after,
      value: before, mended: before + " " + after)
  }

  /// Whether the space at `index` stands between a word and a punctuation mark that ends there.
  private static func isStraySpace(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
    guard line[index] == " ", index > 1, index + 1 < line.count,
      LintWords.isPart(line[index - 1])
    else { return false }
    let mark = line[index + 1]
    let after = index + 2 < line.count ? line[index + 2] : " "
    let endsThere =
      after == " " || after == ProseLines.hidden || "”\")»’".unicodeScalars.contains(after)
    guard endsThere else { return false }
    let hasWord = LintWords.isPart(line[index - 2]) && !LintWords.isDigit(line[index - 1])
    switch mark {
    case ",", ";": return true
    case ")": return true
    case ".", "?", "!", ":": return hasWord
    default: return false
    }
  }

  private static func stray(_ line: [Unicode.Scalar], _ index: Int) -> TextFlaw {
    let before = wordBefore(line, index)
    let mark = String(line[index + 1])
    return TextFlaw(
      code: .spaceBeforePunctuation, fragment: before + " " + mark, value: mark,
      mended: before + mark)
  }

  private static func wordBefore(_ line: [Unicode.Scalar], _ end: Int) -> String {
    let start = line[..<end].lastIndex { $0 == " " || $0 == ProseLines.hidden }
    return String(String.UnicodeScalarView(line[((start ?? -1) + 1)..<end].suffix(16)))
  }
}

extension String.UnicodeScalarView {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init()
    append(contentsOf: scalars)
  }
}
