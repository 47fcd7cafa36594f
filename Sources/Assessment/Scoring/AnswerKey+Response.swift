extension AnswerKey {
  /// The key of `item` by which `response`, written as in a sheet, is right in every part.
  ///
  /// Case, tolerance and whatever else a response does not say are those of `former`. A number may
  /// also be a range, `2..3`. Refuses a response that leaves a part open, and an extended text.
  public init(
    right response: String, item: Item, former: AnswerKey
  ) throws(CorrectionRefusal) {
    let isWellFormed = !response.isEmpty && ResponseForm.isWellFormed(response, item: item)
    guard isWellFormed else { throw .response }
    let content: Content
    switch item.type {
    case .singleChoice, .trueFalse, .multipleChoice:
      content = .choices(Set(ResponseParts.ids(response)))
    case .shortText: content = .texts(accepted: [response], ignoresCase: former.ignoresCase)
    case .numeric: content = .number(try NumberKey(right: response, former: former.number))
    case .ordering: content = .order(ResponseParts.ids(response))
    case .matching, .trueFalseGroup:
      guard let pairs = ResponseParts.pairs(response) else { throw .response }
      content = .pairs(pairs.reduce(into: [:]) { $0[$1.prompt] = $1.choice })
    case .cloze: content = .gaps(try Self.gaps(response, item: item, former: former))
    case .extendedText: throw .marked
    }
    self.init(item: item.id, type: item.type, content: content)
    guard fits(item) else { throw .response }
  }

  private var ignoresCase: Bool {
    if case .texts(_, let ignoresCase) = content { ignoresCase } else { false }
  }

  private var number: NumberKey? {
    if case .number(let number) = content { number } else { nil }
  }

  private static func gaps(
    _ response: String, item: Item, former: AnswerKey
  ) throws(CorrectionRefusal) -> [GapKey] {
    guard let lines = ResponseParts.gaps(response), lines.count == item.gaps.count,
      case .gaps(let formers) = former.content, formers.count == lines.count
    else { throw .response }
    var keys: [GapKey] = []
    for (line, former) in zip(lines, formers) {
      switch former {
      case .texts(_, let ignoresCase):
        keys.append(.texts(accepted: [line.response], ignoresCase: ignoresCase))
      case .number(let number):
        keys.append(.number(try NumberKey(right: line.response, former: number)))
      case .choice: keys.append(.choice(ChoiceID(line.response)))
      }
    }
    return keys
  }
}

extension NumberKey {
  fileprivate init(right response: String, former: NumberKey?) throws(CorrectionRefusal) {
    if let dots = response.firstRange(of: "..") {
      self = .range(
        from: String(response[..<dots.lowerBound]), to: String(response[dots.upperBound...]))
    } else if case .value(_, let tolerance) = former {
      self = .value(response, tolerance: tolerance)
    } else {
      self = .value(response, tolerance: "0")
    }
    guard bounds != nil else { throw .response }
  }
}
