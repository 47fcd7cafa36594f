/// Takes a profile's values out of one file.
struct ProfileReader {
  private(set) var fields: MarkedFields
  private var articles: [RegulationField: String] = [:]

  init(_ root: MarkedNode, file: String) {
    fields = MarkedFields(root, file: file, subject: "profile")
  }

  mutating func read() -> RegulationProfile? {
    let id = fields.text("profile", limit: TextLimit.title)
    if let id, !IdentifierForm.isName(id.text) { fields.reportID(id.text, line: id.line) }
    let titles = fields.texts("title", limit: TextLimit.title)
    let basis = texts("legal_basis")
    let items = regulated(.items) { $0.number("value", in: 1...Blueprint.most) }
    let minutes = regulated(.minutes) { $0.number("value", in: 1...Blueprint.most) }
    let pass = regulated(.pass, Self.passRule)
    let multiple = regulated(.bankMultiple) { $0.number("value", in: 1...1_000) }
    let types = regulated(.itemTypes, Self.itemTypes)
    let counts = regulated(.choiceCounts, Self.choiceCounts)
    let late = regulated(.late, Self.lateRules)
    let penalties = regulated(.penalties) { inner -> (Fraction, Fraction)? in
      let reprimand = inner.fraction("reprimand")
      let warning = inner.fraction("warning")
      guard let reprimand, let warning else { return nil }
      return (reprimand, warning)
    }
    let shown = regulated(.resultShown) { inner in
      inner.known("value", ResultMoment.init)
    }
    let rules = readRules()
    fields.finish()
    guard fields.found.isEmpty, let id, let items, let minutes, let pass, let multiple,
      let types, let counts, let late, let penalties, let shown
    else { return nil }
    return RegulationProfile(
      id: id.text, titles: titles, legalBasis: basis, articles: articles, items: items,
      minutes: minutes, pass: pass, bankMultiple: multiple, itemTypes: types,
      choiceCounts: counts, late: late, reprimand: penalties.0, warning: penalties.1,
      resultShown: shown, rules: rules)
  }

  /// The value of `field` beside its `article`, which must be there.
  private mutating func regulated<Value>(
    _ field: RegulationField, _ value: (inout MarkedFields) -> Value?
  ) -> Value? {
    guard let member = fields.required(field.rawValue) else { return nil }
    var inner = MarkedFields(member.value, file: fields.file, subject: field.rawValue)
    articles[field] = inner.text("article", limit: TextLimit.citation)?.text
    let result = value(&inner)
    inner.finish()
    fields.adopt(inner.found)
    return result
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

  private static func itemTypes(_ fields: inout MarkedFields) -> Set<ItemType>? {
    guard let member = fields.required("value") else { return nil }
    guard let nodes = member.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: member.value.line, ["name": member.key])
      return nil
    }
    var types: Set<ItemType> = []
    for node in nodes {
      if let type = ItemType(rawValue: node.scalar ?? "") {
        types.insert(type)
      } else {
        fields.report(.unknownType, line: node.line, ["value": node.scalar ?? ""])
      }
    }
    return types
  }

  private static func choiceCounts(_ fields: inout MarkedFields) -> [ItemType: Int]? {
    var counts: [ItemType: Int] = [:]
    for type in ItemType.allCases {
      counts[type] = fields.optionalNumber(type.rawValue, in: 2...TextLimit.choices)
    }
    return counts
  }

  private static func lateRules(_ fields: inout MarkedFields) -> [LateRule]? {
    if let (otherwise, line) = fields.text("otherwise", limit: TextLimit.title),
      otherwise != "chairman"
    {
      fields.report(.badValue, line: line, ["name": "otherwise", "value": otherwise])
    }
    guard let member = fields.required("value") else { return nil }
    guard let nodes = member.value.list else {
      fields.report(.notAList, line: member.value.line, ["name": member.key])
      return nil
    }
    return nodes.compactMap { node in
      var inner = MarkedFields(node, file: fields.file, subject: "late")
      let from = inner.optionalNumber("from_minutes", in: 0...Blueprint.most)
      let to = inner.optionalNumber("to_minutes", in: 1...Blueprint.most)
      let limit = inner.number("limit", in: 0...Blueprint.most)
      inner.finish()
      fields.adopt(inner.found)
      return limit.map { LateRule(fromMinutes: from ?? 0, toMinutes: to, limit: $0) }
    }
  }

  private mutating func texts(_ name: String) -> [String] {
    guard let member = fields.required(name) else { return [] }
    guard let nodes = member.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: member.value.line, ["name": name])
      return []
    }
    return nodes.compactMap { fields.text($0, name: name, limit: TextLimit.citation) }
  }

  private mutating func readRules() -> [RoomRule] {
    guard let member = fields.required("rules") else { return [] }
    guard let nodes = member.value.list else {
      fields.report(.notAList, line: member.value.line, ["name": "rules"])
      return []
    }
    return nodes.map { node in
      var inner = MarkedFields(node, file: fields.file, subject: "rules")
      let text = inner.texts("text", limit: TextLimit.rule)
      let article = inner.text("article", limit: TextLimit.citation)?.text ?? ""
      inner.finish()
      fields.adopt(inner.found)
      return RoomRule(text: text, article: article)
    }
  }
}

extension MarkedFields {
  /// A fraction such as `1/2`, above 0 and at most 1.
  mutating func fraction(_ name: String) -> Fraction? {
    guard let (text, line) = text(name, limit: TextLimit.title) else { return nil }
    guard let fraction = Fraction(text), fraction > .zero, fraction <= .one else {
      report(.badValue, line: line, ["name": name, "value": text])
      return nil
    }
    return fraction
  }

  /// A word that `make` knows.
  mutating func known<Value>(_ name: String, _ make: (String) -> Value?) -> Value? {
    guard let (text, line) = text(name, limit: TextLimit.title) else { return nil }
    let value = make(text)
    if value == nil { report(.badValue, line: line, ["name": name, "value": text]) }
    return value
  }
}
