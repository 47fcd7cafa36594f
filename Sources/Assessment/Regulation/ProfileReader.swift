/// Takes a profile's values out of one file.
struct ProfileReader {
  private(set) var fields: MarkedFields
  private let part: String?
  private var articles: [RegulationField: String] = [:]

  init(_ root: MarkedNode, file: String, part: String?) {
    fields = MarkedFields(root, file: file, subject: "profile")
    self.part = part
  }

  mutating func read() -> RegulationProfile? {
    let id = fields.text("profile", limit: TextLimit.title)
    if let id, !IdentifierForm.isName(id.text) { fields.reportID(id.text, line: id.line) }
    let titles = fields.texts("title", limit: TextLimit.title)
    let standing = readStanding()
    let basis = texts("legal_basis")
    let (figures, profilePart) = readFigures()
    let multiple = regulated(.bankMultiple) { $0.number("value", in: 1...1_000) }
    let types = regulated(.itemTypes, Self.itemTypes)
    let counts = regulated(.choiceCounts, Self.choiceCounts)
    let late = regulated(.late, Self.lateRules)
    let penalties = regulated(.penalties, Self.penalties)
    let shown = regulated(.resultShown) { inner in
      inner.known("value", ResultMoment.init)
    }
    let rules = fields.required("rules").map { fields.roomRules($0) } ?? []
    fields.finish()
    guard fields.found.isEmpty, let id, let figures, let multiple, let types, let counts,
      let late, let penalties, let shown
    else { return nil }
    return RegulationProfile(
      id: id.text, titles: titles, standing: standing, part: profilePart, legalBasis: basis,
      articles: articles, items: figures.items, minutes: figures.minutes, pass: figures.pass,
      bankMultiple: multiple, itemTypes: types, choiceCounts: counts, late: late,
      reprimand: penalties.reprimand, warning: penalties.warning, resultShown: shown,
      rules: rules)
  }

  /// The figures of the whole exam, or of the part that was asked for.
  private mutating func readFigures() -> (ProfileFigures?, ProfilePart?) {
    guard let member = fields.optional("parts") else {
      if let part {
        fields.report(.unknownPart, line: fields.line, ["value": part, "limit": "–"])
      }
      return (ProfileFigures(&fields, &articles), nil)
    }
    let parts = ProfilePartReader.read(member, &fields)
    let names = parts.map(\.id)
    guard let chosen = parts.first(where: { $0.id == part }) else {
      fields.report(
        .unknownPart, line: member.line,
        ["value": part ?? "", "limit": names.joined(separator: ", ")])
      return (nil, nil)
    }
    articles.merge(chosen.articles) { _, part in part }
    let profilePart = ProfilePart(
      id: chosen.id, titles: chosen.titles, parts: names, exemptions: chosen.exemptions)
    return (chosen.regulated, profilePart)
  }

  private mutating func readStanding() -> ProfileStanding {
    let standing = fields.optionalText("standing", limit: TextLimit.title)
    let decision = fields.optional("decision").flatMap { readDecision($0) }
    switch (standing?.text ?? "current", decision) {
    case ("current", nil): return .current
    case ("historical", nil): return .historical
    case ("internal", .some(let decision)): return .internalRule(decision)
    case ("internal", nil):
      fields.report(.missingKey, line: standing?.line ?? fields.line, ["name": "decision"])
    case (let text, _):
      fields.report(
        .badValue, line: standing?.line ?? fields.line, ["name": "standing", "value": text])
    }
    return .current
  }

  private mutating func readDecision(_ member: MarkedMember) -> AgencyDecision? {
    var inner = MarkedFields(member.value, file: fields.file, subject: "decision")
    let number = inner.text("number", limit: TextLimit.title)
    let date = inner.text("date", limit: TextLimit.title)
    let agency = inner.text("agency", limit: TextLimit.title)
    if let date, !IdentifierForm.isDate(date.text) {
      inner.report(.badDate, line: date.line, ["value": date.text])
    }
    inner.finish()
    fields.adopt(inner.found)
    guard let number, let date, let agency else { return nil }
    return AgencyDecision(number: number.text, date: date.text, agency: agency.text)
  }

  private mutating func regulated<Value>(
    _ field: RegulationField, _ value: (inout MarkedFields) -> Value?
  ) -> Value? {
    fields.regulated(field, &articles, value)
  }

  private static func penalties(
    _ fields: inout MarkedFields
  ) -> (reprimand: Fraction, warning: Fraction)? {
    let reprimand = fields.fraction("reprimand")
    let warning = fields.fraction("warning")
    guard let reprimand, let warning else { return nil }
    return (reprimand, warning)
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
