import Assessment
import CanonicalBytes

extension MoodleDraft {
  /// Words to choose from for gaps `[[3]]`, where 3 is the place of the right word among
  /// `members`; a gap offers the words of its word's group.
  mutating func wordGaps(_ name: String) -> SourceQuestion? {
    let words = members(name).map { node in
      let text = shown(node, as: .html)
      return (text: text, group: node.first("group").map { source($0) } ?? "1")
    }
    let field = member("questiontext")
    let html = field.map { format($0).html(source($0)) } ?? ""
    let parts = MoodleGaps.numbered(html)
    let isShuffled = isTrue("shuffleanswers", otherwise: false)
    var gaps: [SourceGap] = []
    guard let share = Share(1, max(parts.gaps.count, 1)), !parts.gaps.isEmpty else {
      report(.error, .gapsDiffer)
      return nil
    }
    guard words.count <= 300, parts.gaps.count <= 200 else {
      report(.error, .tooManyChoices, ["value": "\(words.count)", "limit": "300"])
      return nil
    }
    for place in parts.gaps {
      guard words.indices.contains(place - 1) else {
        report(.error, .gapsDiffer)
        return nil
      }
      let fellows = words.indices.filter { words[$0].group == words[place - 1].group }
      if fellows.count < 2 { report(.warning, .tooFewChoices, ["value": "\(fellows.count)"]) }
      let choices = fellows.map { SourceChoice(identifier: "\($0 + 1)", text: words[$0].text) }
      gaps.append(
        SourceGap(
          share: share,
          content: .choice(choices, isShuffled: isShuffled, shares: ["\(place)": .one])))
    }
    let stem = MoodleGaps.separated(shown(parts.html, .html))
    guard MoodleGaps.areShown(gaps.count, in: stem) else {
      report(.error, .gapsDiffer)
      return nil
    }
    return question(stem: stem, body: .cloze(gaps))
  }

  /// The plug-in whose gaps stand as `[word]` in the text, key and all.
  mutating func gapFill() -> SourceQuestion? {
    let field = member("questiontext")
    let html = field.map { format($0).html(source($0)) } ?? ""
    let marks = Array((value("delimitchars") ?? "[]").unicodeScalars)
    guard marks.count == 2 else {
      return kept(.warning, .unsupportedType, type, stem: "")
    }
    let parts = MoodleGaps.split(html, open: String(marks[0]), close: String(marks[1]))
    let isOpenText = parts.gaps.contains { $0.utf8.contains { "<>".utf8.contains($0) } }
    if isOpenText || !(1...200).contains(parts.gaps.count) {
      return kept(.warning, .unsupportedType, type, stem: "")
    }
    let stem = MoodleGaps.separated(shown(parts.html, .html))
    guard MoodleGaps.areShown(parts.gaps.count, in: stem),
      let gaps = gapFillGaps(parts.gaps.map { ByteText.trimmed(ByteText.resolved($0)) })
    else {
      return kept(.warning, .unsupportedType, type, stem: stem)
    }
    return question(stem: stem, body: .cloze(gaps))
  }

  /// What goes into the gaps; `nil` for regular expressions, gaps to be left blank, and words
  /// that count once over all gaps.
  private mutating func gapFillGaps(_ keys: [String]) -> [SourceGap]? {
    let isPlain = isTrue("disableregex", otherwise: false)
    let ignoresCase = !isTrue("casesensitive", otherwise: false)
    let display = value("answerdisplay") ?? "gapfill"
    let words = members("answer").map { ByteText.resolved(source($0)) }
    guard !isTrue("noduplicates", otherwise: false), let share = Share(1, keys.count),
      words.count <= 300
    else { return nil }
    var all: [String] = []
    var rights: [[String]] = []
    for key in keys {
      guard let right = Self.alternatives(key, isPlain: isPlain) else { return nil }
      rights.append(right)
    }
    for word in words where !keys.contains(word) {
      all.append(
        word.split(separator: "\\,", omittingEmptySubsequences: false).joined(separator: ","))
    }
    all = Self.unique(rights.flatMap(\.self) + all)
    let choices = all.enumerated().map {
      SourceChoice(identifier: "\($0 + 1)", text: PlainMarkup.escaped($1))
    }
    if display != "gapfill", choices.count < 2 { return nil }
    return rights.map { right in
      if display == "gapfill" {
        let patterns = right.map { SourcePattern($0, ignoresCase: ignoresCase) }
        return SourceGap(share: share, content: .text(patterns))
      }
      var shares: [String: Share] = [:]
      for (word, choice) in zip(all, choices) {
        let isRight = right.contains { Self.isSame($0, word, ignoresCase: ignoresCase) }
        if isRight { shares[choice.identifier] = .one }
      }
      return SourceGap(share: share, content: .choice(choices, isShuffled: true, shares: shares))
    }
  }

  private static func isSame(_ first: String, _ second: String, ignoresCase: Bool) -> Bool {
    ShortText.accepts(second, [first], ignoresCase: ignoresCase)
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return words.filter { seen.insert(Array($0.utf8)).inserted }
  }

  /// The words between `|`; `nil` where a regular expression says more than that.
  private static func alternatives(_ key: String, isPlain: Bool) -> [String]? {
    if isPlain {
      return key.isEmpty || key.utf8.contains(UInt8(ascii: "|")) || key == "!!" ? nil : [key]
    }
    guard !key.utf8.contains(where: { "\\.+*?[]^$(){}".utf8.contains($0) }) else { return nil }
    let words = key.utf8.split(separator: UInt8(ascii: "|")).map {
      ByteText.trimmed(ByteText.text($0))
    }
    return words.contains("!!") || words.contains("") || !(1...50).contains(words.count)
      ? nil : words
  }
}
