/// What must hold of a response, as `conditionvar` says it.
indirect enum QTI12Condition: Hashable, Sendable {
  case equal(response: String, value: String, ignoresCase: Bool, index: Int?)
  case contains(response: String, value: String, ignoresCase: Bool)
  case compared(response: String, to: String, Comparison)
  /// All of these values were given; `isExact` for these and no others.
  case subset(response: String, values: [String], isExact: Bool)
  case unanswered(response: String)
  /// None of the conditions before held.
  case other
  case and([QTI12Condition])
  case or([QTI12Condition])
  case not(QTI12Condition)
  /// What this reader does not know, by name.
  case unknown(String)

  /// How a number stands to another.
  enum Comparison: Hashable, Sendable {
    case less, atMost, more, atLeast
  }

  /// Reads one element of a `conditionvar`.
  static func read(_ node: MarkupNode) -> QTI12Condition {
    let response = node.attributes["respident"] ?? ""
    let value = QTI12Text.trimmed(node.text)
    let ignoresCase = node.attributes["case"]?.lowercased() != "yes"
    switch node.name.lowercased() {
    case "varequal":
      return .equal(
        response: response, value: value, ignoresCase: ignoresCase,
        index: node.attributes["index"].flatMap { Int($0) })
    case "varsubstring":
      return .contains(response: response, value: value, ignoresCase: ignoresCase)
    case "varlt": return .compared(response: response, to: value, .less)
    case "varlte": return .compared(response: response, to: value, .atMost)
    case "vargt": return .compared(response: response, to: value, .more)
    case "vargte": return .compared(response: response, to: value, .atLeast)
    case "varsubset": return subset(node, response: response, value: value)
    case "unanswered": return .unanswered(response: response)
    case "other": return .other
    case "and": return .and(node.elements.map(read))
    case "or": return .or(node.elements.map(read))
    case "not":
      let inside = node.elements.map(read)
      return .not(inside.count == 1 ? inside[0] : .and(inside))
    default: return .unknown(node.name)
    }
  }

  private static func subset(
    _ node: MarkupNode, response: String, value: String
  ) -> QTI12Condition {
    let isPartial = node.attributes["setmatch"]?.lowercased() == "partial"
    if isPartial { return .unknown("varsubset Partial") }
    return .subset(
      response: response, values: value.split(separator: ",").map { QTI12Text.trimmed(String($0)) },
      isExact: false)
  }

  /// The conditions at the ends of the tree, `not` left out of account.
  var leaves: [QTI12Condition] {
    switch self {
    case .and(let parts), .or(let parts): parts.flatMap(\.leaves)
    case .not(let part): part.leaves
    case .equal, .contains, .compared, .subset, .unanswered, .other, .unknown: [self]
    }
  }

  /// The response that a leaf looks at.
  var response: String? {
    switch self {
    case .equal(let response, _, _, _), .contains(let response, _, _),
      .compared(let response, _, _), .subset(let response, _, _), .unanswered(let response):
      response
    case .other, .and, .or, .not, .unknown: nil
    }
  }

  /// The same with every leaf as `change` has it.
  func mapped(_ change: (QTI12Condition) -> QTI12Condition) -> QTI12Condition {
    switch self {
    case .and(let parts): .and(parts.map { $0.mapped(change) })
    case .or(let parts): .or(parts.map { $0.mapped(change) })
    case .not(let part): .not(part.mapped(change))
    case .equal, .contains, .compared, .subset, .unanswered, .other, .unknown: change(self)
    }
  }
}
