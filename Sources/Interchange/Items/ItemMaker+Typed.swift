import Assessment
import CanonicalBytes

/// Questions whose response is typed.
extension ItemMaker {
  static func typed(_ patterns: [SourcePattern]) throws(MakingRefusal) -> MadeContent {
    let texts = try self.texts(patterns)
    var made = MadeContent(type: .shortText, key: try accepted(texts))
    if !isPlain(texts) { try share(&made, .table(.texts(texts)), least: .zero, most: .one) }
    return made
  }

  static func number(
    _ numbers: [SourceNumber], unit: String
  ) throws(MakingRefusal) -> MadeContent {
    let known = try self.numbers(numbers)
    guard let whole = known.first(where: { $0.share >= .one && $0.number != nil })?.number else {
      let isAny = known.contains { $0.number == nil && $0.share > .zero }
      throw MakingRefusal(isAny ? .everyNumber : known.isEmpty ? .noKey : .noFullShare)
    }
    var made = MadeContent(
      type: .numeric, unit: try text(unit, "unit", TextLimit.title) ?? "", key: .number(whole))
    if known.count > 1 { try share(&made, .table(.numbers(known)), least: .zero, most: .one) }
    return made
  }

  static func essay(
    _ least: Int?, _ most: Int?, _ rubric: [String], points: Points
  ) throws(MakingRefusal) -> MadeContent {
    var lines: [RubricLine] = []
    for line in rubric {
      guard let text = try text(line, "rubric", TextLimit.choice) else { continue }
      lines.append(RubricLine(points: .zero, text: text))
    }
    if lines.isEmpty { lines = [RubricLine(points: .zero, text: "Theo hướng dẫn chấm")] }
    // The source's points are for the whole; the first line bears what does not divide.
    let each = points.hundredths / lines.count
    guard each > 0 else { throw MakingRefusal(.badPoints, ["value": points.decimal]) }
    for index in lines.indices { lines[index].points = Points(hundredths: each) }
    lines[0].points = Points(hundredths: points.hundredths - each * (lines.count - 1))
    var words: WordAdvice?
    if let most, (1...5_000).contains(most) {
      words = WordAdvice(least: max(1, min(least ?? 1, most)), most: most)
    }
    return MadeContent(type: .extendedText, words: words, points: points, key: .rubric(lines))
  }

  static func texts(_ patterns: [SourcePattern]) throws(MakingRefusal) -> [TextShare] {
    var texts: [TextShare] = []
    for pattern in patterns {
      guard let text = try text(pattern.text, "answer", ResponseForm.longestText) else {
        throw MakingRefusal(.noKey)
      }
      guard !text.utf8.contains(0x0A) else {
        throw MakingRefusal(.brokenSyntax, ["value": "U+000A"])
      }
      let made = TextShare(
        text, ignoresCase: pattern.ignoresCase, hasWildcards: pattern.hasWildcards,
        share: pattern.share)
      // The first that matches counts: another time the same says nothing.
      if !texts.contains(where: { isSame($0, made) }) { texts.append(made) }
    }
    return texts
  }

  private static func isSame(_ a: TextShare, _ b: TextShare) -> Bool {
    a.ignoresCase == b.ignoresCase && a.hasWildcards == b.hasWildcards
      && ShortText.normalised(a.text, ignoresCase: a.ignoresCase).utf8
        .elementsEqual(ShortText.normalised(b.text, ignoresCase: b.ignoresCase).utf8)
  }

  /// What is shown as right: the texts that earn everything.
  static func accepted(_ texts: [TextShare]) throws(MakingRefusal) -> AnswerKey.Content {
    let whole = texts.filter { $0.share >= .one }
    guard let first = whole.first else {
      throw MakingRefusal(texts.isEmpty ? .noKey : .noFullShare)
    }
    if isPlain(texts) {
      return .texts(accepted: whole.map(\.text), ignoresCase: first.ignoresCase)
    }
    // Of these the first must be one that really earns everything.
    let shown = whole.map(\.example).filter { example in
      texts.first { $0.accepts(example) }.map { $0.share >= .one } ?? false
    }
    guard !shown.isEmpty else { throw MakingRefusal(.noFullShare) }
    var unique: [String] = []
    for text in shown where !unique.contains(text) { unique.append(text) }
    return .texts(accepted: unique, ignoresCase: first.ignoresCase)
  }

  /// Whether all are right alike, and nothing else is said.
  static func isPlain(_ texts: [TextShare]) -> Bool {
    texts.allSatisfy { text in
      text.share >= .one && !text.hasWildcards && text.ignoresCase == texts[0].ignoresCase
    }
  }

  static func numbers(_ source: [SourceNumber]) throws(MakingRefusal) -> [NumberShare] {
    var numbers: [NumberShare] = []
    for number in source {
      switch number.key {
      case .any: numbers.append(NumberShare(nil, share: number.share))
      case .value(let value, let tolerance):
        let key = NumberKey.value(try plain(value), tolerance: try plain(tolerance))
        guard key.bounds != nil else { throw MakingRefusal(.badNumber, ["value": tolerance]) }
        numbers.append(NumberShare(key, share: number.share))
      case .range(let from, let to):
        let key = NumberKey.range(from: try plain(from), to: try plain(to))
        guard key.bounds != nil else {
          throw MakingRefusal(.emptyRange, ["value": "\(from)–\(to)"])
        }
        numbers.append(NumberShare(key, share: number.share))
      }
    }
    return numbers
  }

  /// A number as written; one with an exponent is written out.
  private static func plain(_ text: String) throws(MakingRefusal) -> String {
    let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    if ExactDecimal(written: trimmed) != nil { return trimmed }
    guard let written = ExponentNumber.plain(trimmed) else {
      throw MakingRefusal(.badNumber, ["value": text])
    }
    return written
  }
}
