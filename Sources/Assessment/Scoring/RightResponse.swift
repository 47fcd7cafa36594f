extension AnswerKey {
  /// One response that is right in every part, as an `answer` event would carry it; empty for an
  /// extended text, which has no such response.
  public var rightResponse: String {
    switch content {
    case .choices(let right): right.sorted().map(\.rawValue).joined(separator: " ")
    case .texts(let accepted, _): accepted.first ?? ""
    case .number(let number): number.example
    case .order(let order): order.map(\.rawValue).joined(separator: " ")
    case .pairs(let pairs):
      pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    case .gaps(let gaps):
      gaps.enumerated().map { "\($0 + 1)=\($1.example)" }.joined(separator: "\n")
    case .rubric: ""
    }
  }
}

extension NumberKey {
  /// A right number, as its author wrote it.
  var example: String {
    switch self {
    case .value(let value, _): value
    case .range(let from, _): from
    }
  }
}

extension GapKey {
  /// What is right in the gap.
  var example: String {
    switch self {
    case .texts(let accepted, _): accepted.first ?? ""
    case .number(let number): number.example
    case .choice(let choice): choice.rawValue
    }
  }
}
