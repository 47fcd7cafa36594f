extension QTI12Draft {
  /// The question with everything that stands beside its content.
  mutating func assembled(stem: CleanText, body: SourceBody) -> SourceQuestion {
    var question = SourceQuestion(position: position, stem: stem.text, body: body)
    question.identifier = QTI12Text.trimmed(item.attributes["ident"] ?? "")
    question.title = QTI12Text.folded(item.attributes["title"] ?? "")
    question.language = item.attributes["xml:lang"] ?? ""
    question.level = metadata.level
    question.tags = metadata.keywords
    if !metadata.topic.isEmpty { question.topic = [metadata.topic] }
    question.points = points()
    question.feedback = QTI12Feedback.read(item, scoring: scoring)
    question.leftovers = metadata.leftovers + otherMembers()
    if question.stem.isEmpty, body != .information {
      find(.warning, .emptyStem)
      question.stem = PlainMarkup.escaped(question.title)
    }
    sayLosses([stem] + presentation.responses.flatMap { $0.labels.map(\.text) })
    return question
  }

  private mutating func points() -> String {
    guard let stated = metadata.points else { return ownPoints }
    guard let amount = QTI12Amount(stated), amount > .zero else {
      if case .some(let kind) = metadata.kind, kind == .information { return "" }
      find(.warning, .badPoints, ["value": stated])
      return ""
    }
    return amount.text
  }

  /// Scores up to 100 are percents of points that nobody stated.
  private var ownPoints: String {
    guard let full, full != QTI12Amount(millionths: 100_000_000) else { return "" }
    return full.text
  }

  private func otherMembers() -> [SourceLeftover] {
    let known: Set<String> = [
      "itemmetadata", "presentation", "resprocessing", "itemfeedback", "qticomment", "rubric",
      "itemrubric",
    ]
    return item.elements.filter { !known.contains($0.name) }.map {
      SourceLeftover(name: $0.name, value: MarkupSource.text($0))
    }
  }

  private mutating func sayLosses(_ texts: [CleanText]) {
    for name in QTI12Scoring.distinct(texts.flatMap(\.lost)) {
      find(.warning, .lostMarkup, ["value": name])
    }
    for formula in QTI12Scoring.distinct(texts.flatMap(\.formulas)) {
      find(.note, .mathSource, ["value": formula])
    }
  }
}
