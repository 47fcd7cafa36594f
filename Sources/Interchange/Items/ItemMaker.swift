package import Assessment
import CanonicalBytes
import RichText

/// Makes items of questions: the same name, words, key and worth as the source means, or a finding
/// that says what stands in the way.
package struct ItemMaker {
  private let settings: ImportSettings
  /// The topics that items were put under and the bank did not have, with their names.
  package private(set) var topics: [TopicCode: [String: String]] = [:]
  package private(set) var findings: [ImportFinding] = []
  private var names: [ItemID: SourceQuestion] = [:]
  private var inPassage: [PassageID: Int] = [:]

  /// A maker that knows the bank's topics.
  package init(_ settings: ImportSettings) { self.settings = settings }

  /// The item, a draft; `nil`, and an error, when the question cannot become one, and without an
  /// error when it is none or only kept.
  package mutating func make(_ question: SourceQuestion) -> MadeItem? {
    let position = question.position
    do throws(MakingRefusal) {
      let passage = try passage(question)
      let id = try name(question, passage?.id)
      guard let content = try content(question, id: id) else { return nil }
      let stem = try Self.text(content.stem ?? question.stem, "stem", TextLimit.stem)
      guard let stem else { throw MakingRefusal(.emptyStem) }
      let own = try points(question)
      let item = Item(
        id: id, type: content.type, language: language(question), stem: stem, passage: passage,
        prompts: content.prompts, choices: content.choices, isFixed: content.isFixed,
        pinned: content.pinned, gaps: content.gaps, unit: content.unit, words: content.words,
        scoring: content.scoring, points: content.points ?? own)
      let key = AnswerKey(
        item: id, type: content.type, content: content.key, shares: content.shares)
      guard key.fits(item) else { throw MakingRefusal(.unsupportedRule, ["value": "?"]) }
      let record = ItemRecord(
        item: item, key: key, topic: topic(question), level: level(question),
        source: Self.citation(question), author: settings.author, status: .draft,
        place: SourcePlace(file: position.file, line: position.line))
      return MadeItem(question: question, record: record)
    } catch {
      findings.append(ImportFinding(.error, error.code, at: position, error.facts))
      return nil
    }
  }

  private func content(
    _ question: SourceQuestion, id: ItemID
  ) throws(MakingRefusal) -> MadeContent? {
    switch question.body {
    case .choice(let choices): try Self.chosen(choices, id: id)
    case .trueFalse(let isTrue): try Self.judged(isTrue, language: language(question), id: id)
    case .text(let patterns): try Self.typed(patterns)
    case .number(let numbers, let unit): try Self.number(numbers, unit: unit)
    case .ordering(let choices, let isPerPart): try Self.ordered(choices, isPerPart, id: id)
    case .matching(let matching): try Self.matched(matching, id: id)
    case .truthGroup(let statements, let percents):
      try Self.judged(statements, percents: percents, id: id)
    case .cloze(let gaps): try Self.gaps(gaps, stem: question.stem, id: id)
    case .essay(let least, let most, let rubric):
      try Self.essay(least, most, rubric, points: points(question))
    case .information, .kept: nil
    }
  }

  private mutating func name(
    _ question: SourceQuestion, _ passage: PassageID?
  ) throws(MakingRefusal) -> ItemID {
    var id = ItemNaming.name(question)
    if let passage {
      inPassage[passage, default: 0] += 1
      id = ItemNaming.name(of: inPassage[passage] ?? 1, in: passage)
    }
    if names.updateValue(question, forKey: id) != nil {
      let shown = question.identifier.isEmpty ? id.rawValue : question.identifier
      throw MakingRefusal(.repeatedIdentifier, ["value": shown])
    }
    return id
  }

  private func passage(_ question: SourceQuestion) throws(MakingRefusal) -> Passage? {
    guard let passage = question.passage else { return nil }
    let text = try Self.text(passage.text, "passage", TextLimit.passage)
    return text.map { Passage(id: ItemNaming.name(passage), text: $0) }
  }

  private func language(_ question: SourceQuestion) -> String {
    let code = String(question.language.lowercased().prefix { $0 != "-" && $0 != "_" })
    let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A) ~= $0 }
    return isCode ? code : settings.language
  }

  private func points(_ question: SourceQuestion) throws(MakingRefusal) -> Points {
    if question.points.isEmpty { return .one }
    guard let written = ExactDecimal(written: question.points),
      let points = Points(decimal: written.text()), points > .zero
    else { throw MakingRefusal(.badPoints, ["value": question.points]) }
    return points
  }

  private mutating func topic(_ question: SourceQuestion) -> TopicCode {
    guard let code = TopicSlug.code(question.topic).map({ TopicCode($0) }) else {
      note(.noTopic, question, ["value": settings.topic.rawValue])
      know(settings.topic, [settings.topic.rawValue])
      return settings.topic
    }
    let safe = code.rawValue == "pretest" || code.rawValue.hasPrefix("pretest/")
    let topic = safe ? TopicCode("imported-\(code)") : code
    know(topic, question.topic)
    return topic
  }

  /// Adds a topic that neither the bank nor an area above it has.
  private mutating func know(_ topic: TopicCode, _ names: [String]) {
    var parts = topic.rawValue.split(separator: "/")
    while !parts.isEmpty {
      let code = TopicCode(parts.joined(separator: "/"))
      if settings.topics[code] != nil || topics[code] != nil { return }
      parts.removeLast()
    }
    let name = (try? Self.text(names.joined(separator: " / "), "topic", TextLimit.title)) ?? nil
    topics[topic] = ["vi": name ?? topic.rawValue]
  }

  private mutating func level(_ question: SourceQuestion) -> CognitiveLevel {
    if question.level.isEmpty { return settings.level }
    if let level = LevelWords.level(question.level) { return level }
    note(
      .levelUnknown, question, ["value": question.level, "name": settings.level.rawValue],
      .warning)
    return settings.level
  }

  private static func citation(_ question: SourceQuestion) -> SourceCitation? {
    let text = (try? text(question.citation, "source", TextLimit.citation)) ?? nil
    return text.map { SourceCitation(document: $0, article: "–") }
  }

  private mutating func note(
    _ code: ImportCode, _ question: SourceQuestion, _ facts: [String: String],
    _ severity: ImportFinding.Severity = .note
  ) {
    findings.append(ImportFinding(severity, code, at: question.position, facts))
  }

  /// `text` without white space at its ends; `nil` when nothing is left.
  static func text(
    _ text: String, _ name: String, _ limit: Int
  ) throws(MakingRefusal) -> String? {
    var scalars = CanonicalString.nfc(text).unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first == "\n" { scalars.removeFirst() }
    if !scalars.contains("\n") {
      while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    }
    let sound = String(scalars)
    if sound.isEmpty { return nil }
    if let bad = CanonicalString.forbiddenScalar(in: sound) {
      throw MakingRefusal(
        .brokenSyntax, ["value": "U+\(String(bad.value, radix: 16, uppercase: true))"])
    }
    guard sound.utf8.count <= limit else {
      throw MakingRefusal(.textTooLong, ["name": name, "limit": "\(limit)"])
    }
    return sound
  }
}
