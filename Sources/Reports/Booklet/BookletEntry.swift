import Assessment
import RichText

/// One numbered item of a booklet, as HTML.
struct BookletEntry {
  let item: Item
  let note: BookletNote?
  let number: Int
  let words: BookletWords
  /// The item's choices as printed: pinned ones last.
  let choices: [Choice]

  init(_ entry: BookletItem, number: Int, words: BookletWords) {
    item = entry.item
    note = entry.note
    self.number = number
    self.words = words
    let pinned = Set(entry.item.pinned)
    choices =
      entry.item.choices.filter { !pinned.contains($0.id) }
      + entry.item.pinned.compactMap { id in entry.item.choices.first { $0.id == id } }
  }

  var html: String {
    let kind = item.type == .extendedText ? "item essay" : "item"
    let parts = [stem, hint, response, scoring, noteHTML].filter { !$0.isEmpty }
    return "<section class=\"\(kind)\" lang=\"\(HTMLText.escaped(item.language))\">\n"
      + parts.joined(separator: "\n") + "\n</section>"
  }

  /// `A`, `B`, … for the choice of this place.
  static func letter(_ index: Int) -> String {
    UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: min(index, 25))).description
  }

  /// `a`, `b`, … for the statement of this place.
  static func statement(_ index: Int) -> String { letter(index).lowercased() }

  private var stem: String {
    let worth = item.points == .zero ? words.onTrial : words.points(item.points)
    let lead = "<span class=\"number\">\(words.item) \(number) <small>(\(worth))</small></span> "
    return "<div class=\"stem\">" + lead + RichText(item.stem).html(gap: gap) + "</div>"
  }

  private var hint: String {
    var hint: String?
    switch item.type {
    case .multipleChoice: hint = words.chooseAll
    case .ordering: hint = words.putInOrder
    case .matching: hint = words.match
    case .extendedText: hint = item.words.map { words.length($0.least, $0.most) }
    case .singleChoice, .trueFalse, .shortText, .numeric, .trueFalseGroup, .cloze: hint = nil
    }
    return hint.map { "<p class=\"hint\">\(HTMLText.escaped($0))</p>" } ?? ""
  }

  private var scoring: String {
    let text = words.scoring(item.scoring)
    return text.isEmpty ? "" : "<p class=\"scoring\">\(HTMLText.escaped(text))</p>"
  }

  private var response: String {
    let right = note.map { PrintedAnswerKey(item, choices, $0.key, words) }
    switch item.type {
    case .singleChoice, .trueFalse, .multipleChoice:
      return ChoiceList(
        choices, right: right?.rightChoices ?? [], hasBoxes: item.type != .singleChoice
      )
      .html
    case .shortText, .numeric: return right == nil ? answerLine : ""
    case .ordering:
      return ChoiceList(choices).html
        + (right == nil ? blanks(choices.map { _ in "" }, between: "→") : "")
    case .matching:
      let lines = item.prompts.indices.map { "\($0 + 1) –" }
      return pairs + (right == nil ? blanks(lines, between: "") : "")
    case .trueFalseGroup: return statements
    case .cloze: return gapLists
    case .extendedText: return right == nil ? writingLines : ""
    }
  }

  private var answerLine: String {
    let unit = item.unit.isEmpty ? "" : " \(RichText(inline: item.unit).inlineHTML)"
    return "<p class=\"line\">\(words.answer): <span class=\"dots\"></span>\(unit)</p>"
  }

  /// A blank behind each label.
  private func blanks(_ labels: [String], between mark: String) -> String {
    let blanks = labels.map { "<span>\($0) <span class=\"blank\"></span></span>" }
    let joined = blanks.joined(separator: mark.isEmpty ? " " : " <span>\(mark)</span> ")
    return "\n<p class=\"blanks\">\(words.answer): \(joined)</p>"
  }

  /// As many ruled lines as the longest advised text needs, within a page.
  private var writingLines: String {
    let count = item.words.map { min(24, max(8, ($0.most + 9) / 10)) } ?? 14
    return "<div class=\"writing\">" + String(repeating: "<div></div>", count: count) + "</div>"
  }
}

extension BookletEntry {
  private var pairs: String {
    let prompts = item.prompts.enumerated().map {
      "<li><span class=\"letter\">\($0.offset + 1).</span>"
        + "<div>\(RichText($0.element.text).html)</div></li>"
    }
    return "<div class=\"pairs\">\n<ul class=\"choices one\">\n"
      + prompts.joined(separator: "\n") + "\n</ul>\n" + ChoiceList(choices, columns: "one").html
      + "\n</div>"
  }

  private var statements: String {
    let head =
      "<tr><th></th><th class=\"tick\">\(words.yes)</th><th class=\"tick\">\(words.no)</th></tr>"
    let rows = item.prompts.enumerated().map { index, prompt in
      let truth = note.flatMap { $0.key.pair(prompt.id) }
      return "<tr><td><div class=\"statement\">"
        + "<span class=\"letter\">\(Self.statement(index)))</span>"
        + "<div>\(RichText(prompt.text).html)</div></div></td>"
        + Self.tick(truth == AnswerKey.truth) + Self.tick(truth == AnswerKey.falsehood) + "</tr>"
    }
    return "<table class=\"statements\">\n"
      + ([head] + rows).joined(separator: "\n") + "\n</table>"
  }

  private static func tick(_ isRight: Bool) -> String {
    "<td class=\"tick\"><span class=\"box\">\(isRight ? "✔" : "")</span></td>"
  }

  /// The place of a gap in the stem.
  private func gap(_ number: Int) -> String {
    let right = note.flatMap { PrintedAnswerKey(item, choices, $0.key, words).gap(number) }
    let blank = right.map { "<strong class=\"right\">✔ \(HTMLText.escaped($0))</strong>" }
    return "<span class=\"gap\">(\(number)) \(blank ?? "<span class=\"blank wide\"></span>")</span>"
  }

  /// The lists of the gaps that have one.
  private var gapLists: String {
    let lists = item.gaps.enumerated().compactMap { index, gap -> String? in
      guard case .choices(let choices) = gap else { return nil }
      var right: Set<ChoiceID> = []
      if case .choice(let choice) = note?.key.gap(index) { right = [choice] }
      return "<div class=\"gaplist\"><span class=\"letter\">(\(index + 1))</span>"
        + ChoiceList(choices, right: right).html + "</div>"
    }
    return lists.joined(separator: "\n")
  }
}

extension BookletEntry {
  /// The answer and where it comes from, for those who may know.
  private var noteHTML: String {
    guard let note else { return "" }
    let answer = PrintedAnswerKey(item, choices, note.key, words)
    var lines = [
      "<p><strong>✔ \(words.key): \(HTMLText.escaped(answer.text))</strong></p>"
    ]
    if case .rubric(let rubric) = note.key.content { lines.append(table(rubric)) }
    if let source = note.source {
      let place = [source.document, source.article].filter { !$0.isEmpty }
      let checked = source.checked.map { " (\(words.checked) \(words.day($0)))" } ?? ""
      lines.append(
        "<p>\(words.source): \(HTMLText.escaped(place.joined(separator: ", ") + checked))</p>")
    }
    let facts = [
      item.id.rawValue, note.revision.isEmpty ? "" : "\(words.revision) \(note.revision.prefix(8))",
      words.level(note.level), note.topic, note.author,
    ]
    let line = facts.filter { !$0.isEmpty }.joined(separator: " · ")
    lines.append("<p>\(HTMLText.escaped(line))</p>")
    return "<aside>\n" + lines.joined(separator: "\n") + "\n</aside>"
  }

  private func table(_ rubric: [RubricLine]) -> String {
    let rows = rubric.map {
      "<tr><td>\(HTMLText.escaped(words.points($0.points)))</td>"
        + "<td>\(RichText(inline: $0.text).inlineHTML)</td></tr>"
    }
    return "<table>\n" + rows.joined(separator: "\n") + "\n</table>"
  }
}

extension AnswerKey {
  /// What is right for a prompt.
  fileprivate func pair(_ prompt: ChoiceID) -> ChoiceID? {
    guard case .pairs(let pairs) = content else { return nil }
    return pairs[prompt]
  }

  /// What is right in the gap of this place.
  fileprivate func gap(_ index: Int) -> GapKey? {
    guard case .gaps(let gaps) = content, gaps.indices.contains(index) else { return nil }
    return gaps[index]
  }
}
