/// The figures that a profile states for the exam as a whole or for each of its parts.
struct ProfileFigures {
  var items: Int
  var minutes: Int
  var pass: PassRule

  /// Reads `items`, `minutes` and `pass`, each beside its article.
  init?(_ fields: inout MarkedFields, _ articles: inout [RegulationField: String]) {
    let items = fields.regulated(.items, &articles) { $0.number("value", in: 1...Blueprint.most) }
    let minutes = fields.regulated(.minutes, &articles) {
      $0.number("value", in: 1...Blueprint.most)
    }
    let pass = fields.regulated(.pass, &articles, Self.passRule)
    guard let items, let minutes, let pass else { return nil }
    self.items = items
    self.minutes = minutes
    self.pass = pass
  }

  private static func passRule(_ fields: inout MarkedFields) -> PassRule? {
    let kind = fields.text("type", limit: TextLimit.title)
    guard let kind, let least = fields.fraction("least") else { return nil }
    switch kind.text {
    case "fraction_correct": return .fractionCorrect(least)
    case "fraction_of_points": return .fractionOfPoints(least)
    default:
      fields.report(.badValue, line: kind.line, ["name": "type", "value": kind.text])
      return nil
    }
  }
}

extension MarkedFields {
  /// The value of `field` beside its `article`, which must be there.
  mutating func regulated<Value>(
    _ field: RegulationField, _ articles: inout [RegulationField: String],
    _ value: (inout MarkedFields) -> Value?
  ) -> Value? {
    guard let member = required(field.rawValue) else { return nil }
    var inner = MarkedFields(member.value, file: file, subject: field.rawValue)
    articles[field] = inner.text("article", limit: TextLimit.citation)?.text
    let result = value(&inner)
    inner.finish()
    adopt(inner.found)
    return result
  }

  /// A list of `{text, article}`.
  mutating func roomRules(_ member: MarkedMember) -> [RoomRule] {
    guard let nodes = member.value.list else {
      report(.notAList, line: member.value.line, ["name": member.key])
      return []
    }
    return nodes.map { node in
      var inner = MarkedFields(node, file: file, subject: member.key)
      let text = inner.texts("text", limit: TextLimit.rule)
      let article = inner.text("article", limit: TextLimit.citation)?.text ?? ""
      inner.finish()
      adopt(inner.found)
      return RoomRule(text: text, article: article)
    }
  }
}
