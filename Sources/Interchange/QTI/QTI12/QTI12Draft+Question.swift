import Assessment

extension QTI12Draft {
  /// The question, or `nil` with a finding of severity error.
  mutating func question() -> SourceQuestion? {
    if let kind = keptKind() { return kept(kind) }
    let shown = shownTexts
    if let picture = shown.flatMap(\.pictures).first {
      find(.warning, .picture, ["value": picture])
      return kept("picture")
    }
    if let media = shown.flatMap(\.media).first {
      find(.warning, .media, ["value": media])
      return kept("media")
    }
    guard let (stem, body) = content(), !hasFailed else {
      if !hasFailed { fail(.unsupportedType, ["value": metadata.kindName ?? "item"]) }
      return nil
    }
    sayAssumptions()
    return assembled(stem: stem, body: body)
  }

  private var shownTexts: [CleanText] {
    [presentation.plainStem] + presentation.responses.map(\.prompt)
      + presentation.responses.flatMap { $0.labels.map(\.text) }
  }

  /// What a text terminal cannot deliver, by name.
  private func keptKind() -> String? {
    for response in presentation.responses {
      if case .other(let name) = response.form { return name }
    }
    return metadata.kind == .other ? metadata.kindName ?? "item" : nil
  }

  private mutating func kept(_ kind: String) -> SourceQuestion {
    if kind != "picture", kind != "media" { find(.warning, .unsupportedType, ["value": kind]) }
    var question = assembled(stem: presentation.plainStem, body: .kept(kind: kind))
    question.leftovers.append(SourceLeftover(name: "source", value: MarkupSource.text(item)))
    return question
  }

  /// Keeps a question whose passage needs a picture.
  mutating func keep(_ question: inout SourceQuestion, for picture: String) {
    if case .kept = question.body { return }
    find(.warning, .picture, ["value": picture])
    question.body = .kept(kind: "picture")
    question.leftovers.append(SourceLeftover(name: "source", value: MarkupSource.text(item)))
  }

  /// The stem and what is responded to.
  private mutating func content() -> (CleanText, SourceBody)? {
    let responses = presentation.responses
    if responses.count > 1 { return several(responses) }
    guard let only = responses.first else { return withoutResponse() }
    if presentation.hasInlineResponses || metadata.kind == .dropdowns || metadata.kind == .blanks,
      only.hasOneValue, scoring.isScored, let named = stemOfGaps(responses)
    {
      return gaps(named.responses).map { (named.stem, $0) }
    }
    let stem = stemWithPrompt(only)
    if only.isGroup { return group(only).map { (stem, $0) } }
    if only.form == .typed { return typed(only).map { (stem, $0) } }
    return (only.isOrdered ? ordering(only) : choices(only)).map { (stem, $0) }
  }

  private mutating func withoutResponse() -> (CleanText, SourceBody)? {
    let stem = presentation.plainStem
    if metadata.kind == .essay {
      find(.note, .manualScoring)
      return (stem, .essay(leastWords: nil, mostWords: nil, rubric: []))
    }
    guard !scoring.isScored, metadata.kind == nil || metadata.kind == .information else {
      fail(.brokenSyntax, ["value": "presentation"])
      return nil
    }
    return (stem, .information)
  }

  private mutating func several(_ responses: [QTI12Response]) -> (CleanText, SourceBody)? {
    guard Set(responses.map(\.identifier)).count == responses.count else {
      fail(.repeatedIdentifier, ["value": responses.map(\.identifier).joined(separator: ", ")])
      return nil
    }
    guard responses.allSatisfy(\.hasOneValue) else {
      fail(.unsupportedType, ["value": "\(responses.count) responses"])
      return nil
    }
    if metadata.kind == .matching || metadata.kind == nil && areMatching(responses) {
      return matching(responses).map { (presentation.plainStem, $0) }
    }
    guard let named = stemOfGaps(responses) else {
      fail(.gapsDiffer)
      return nil
    }
    return gaps(named.responses).map { (named.stem, $0) }
  }

  /// Whether all responses have a prompt and the same choices.
  private func areMatching(_ responses: [QTI12Response]) -> Bool {
    guard let first = responses.first, first.labels.count > 1 else { return false }
    return !presentation.hasInlineResponses
      && responses.allSatisfy {
        $0.form == .choice && !$0.prompt.text.isEmpty
          && $0.labels.map(\.plain)
            == first.labels.map(\.plain)
          && $0.names == first.names
      }
  }

  /// The text with its gaps, and the responses in the order of the gaps.
  private func stemOfGaps(
    _ responses: [QTI12Response]
  ) -> (stem: CleanText, responses: [QTI12Response])? {
    if metadata.kind == .dropdowns || metadata.kind == .blanks || metadata.kind == nil {
      let names = responses.map { response in
        let prompt = QTI12Text.folded(response.promptNodes.map(\.text).joined())
        return prompt.isEmpty ? Self.blankName(response.identifier) : prompt
      }
      if let named = presentation.namedStem(names) {
        return (named.stem, named.order.map { responses[$0] })
      }
      let byIdentifier = responses.map { Self.blankName($0.identifier) }
      if let named = presentation.namedStem(byIdentifier) {
        return (named.stem, named.order.map { responses[$0] })
      }
      // A gap whose name is not in the text has no place there.
      if metadata.kind == .dropdowns { return nil }
    }
    return (presentation.inlineStem, responses)
  }

  private static func blankName(_ identifier: String) -> String {
    identifier.hasPrefix("response_")
      ? String(identifier.dropFirst("response_".count)) : identifier
  }

  private func stemWithPrompt(_ response: QTI12Response) -> CleanText {
    var stem = presentation.plainStem
    let prompt = response.prompt
    guard !prompt.text.isEmpty else { return stem }
    stem.text = stem.text.isEmpty ? prompt.text : stem.text + "\n\n" + prompt.text
    stem.lost += prompt.lost
    stem.formulas += prompt.formulas
    return stem
  }

  private mutating func sayAssumptions() {
    if scoring.rules.contains(where: { $0.isAlternative && !scoring.changes(of: $0).isEmpty }) {
      find(.note, .ruleAssumed, ["value": "varequal | varequal"])
    }
    if let name = scoring.misnamed {
      find(.warning, .ruleAssumed, ["value": "\(name) → \(scoring.variable)"])
    }
  }
}
