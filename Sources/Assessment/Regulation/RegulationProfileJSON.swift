public import CanonicalBytes

extension RegulationProfile {
  /// The document behind ``ruleBytes()``; `part` and `standing` only where there is something
  /// to say.
  public var json: CanonicalJSON {
    var members = figures
    members["part"] = part?.json
    members["standing"] = standing.json
    return .object(members)
  }

  private var figures: [String: CanonicalJSON] {
    [
      "articles": .object(
        Dictionary(uniqueKeysWithValues: articles.map { ($0.key.rawValue, .string($0.value)) })),
      "bank_multiple": .integer(bankMultiple),
      "choice_counts": .object(
        Dictionary(
          uniqueKeysWithValues: choiceCounts.map { ($0.key.rawValue, .integer($0.value)) })),
      "id": .string(id),
      "item_types": .array(itemTypes.map(\.rawValue).sorted().map { .string($0) }),
      "items": .integer(items),
      "late": .array(late.map(\.json)),
      "legal_basis": .array(legalBasis.map { .string($0) }),
      "minutes": .integer(minutes),
      "pass": pass.json,
      "penalties": ["reprimand": .string(reprimand.text), "warning": .string(warning.text)],
      "result_shown": .string(resultShown.rawValue),
      "rules": .array(rules.map(\.json)),
      "titles": .strings(titles),
    ]
  }

  /// Reads what ``json`` writes; refuses unknown members and values out of range.
  public init(canonical json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    var penalties = try CanonicalFields(try fields.any("penalties"))
    var part: ProfilePart?
    if let json = fields.optional("part") { part = try ProfilePart(json: json) }
    let standing = try ProfileStanding(json: fields.optional("standing"))
    guard let shown = ResultMoment(rawValue: try fields.string("result_shown")) else {
      throw .field("result_shown")
    }
    self.init(
      id: try fields.string("id"), titles: try fields.texts("titles"), standing: standing,
      part: part, legalBasis: try fields.strings("legal_basis"),
      articles: try Self.articles(&fields),
      items: try fields.integer("items"), minutes: try fields.integer("minutes"),
      pass: try PassRule(json: try fields.any("pass")),
      bankMultiple: try fields.integer("bank_multiple"), itemTypes: try Self.types(&fields),
      choiceCounts: try Self.counts(&fields), late: try Self.late(&fields),
      reprimand: try penalties.fraction("reprimand"), warning: try penalties.fraction("warning"),
      resultShown: shown, rules: try Self.rules(&fields))
    try penalties.finish()
    try fields.finish()
  }

  private static func articles(
    _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> [RegulationField: String] {
    var articles: [RegulationField: String] = [:]
    for (name, article) in try fields.texts("articles") {
      guard let field = RegulationField(rawValue: name) else { throw .unknownField(name) }
      articles[field] = article
    }
    return articles
  }

  private static func types(
    _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> Set<ItemType> {
    let names = try fields.strings("item_types")
    let types = names.compactMap(ItemType.init)
    guard types.count == names.count, names == Set(names).sorted() else {
      throw .field("item_types")
    }
    return Set(types)
  }

  private static func counts(
    _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> [ItemType: Int] {
    var counts: [ItemType: Int] = [:]
    guard let members = try fields.any("choice_counts").objectValue else {
      throw .field("choice_counts")
    }
    for (name, count) in members {
      guard let type = ItemType(rawValue: name), let count = count.integerValue else {
        throw .field("choice_counts")
      }
      counts[type] = count
    }
    return counts
  }

  private static func late(
    _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> [LateRule] {
    var rules: [LateRule] = []
    for element in try fields.array("late") {
      var inner = try CanonicalFields(element)
      let to = inner.optional("to_minutes")
      guard to == nil || to?.integerValue != nil else { throw .field("to_minutes") }
      rules.append(
        LateRule(
          fromMinutes: try inner.integer("from_minutes"), toMinutes: to?.integerValue,
          limit: try inner.integer("limit")))
      try inner.finish()
    }
    return rules
  }

  private static func rules(
    _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> [RoomRule] {
    var rules: [RoomRule] = []
    for element in try fields.array("rules") { rules.append(try RoomRule(json: element)) }
    return rules
  }
}

extension RoomRule {
  var json: CanonicalJSON { ["article": .string(article), "text": .strings(text)] }

  init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    self.init(text: try fields.texts("text"), article: try fields.string("article"))
    try fields.finish()
  }
}

extension LateRule {
  var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "from_minutes": .integer(fromMinutes), "limit": .integer(limit),
    ]
    if let toMinutes { members["to_minutes"] = .integer(toMinutes) }
    return .object(members)
  }
}

extension PassRule {
  var json: CanonicalJSON {
    switch self {
    case .fractionCorrect(let least): ["kind": "fraction_correct", "least": .string(least.text)]
    case .fractionOfPoints(let least): ["kind": "fraction_of_points", "least": .string(least.text)]
    }
  }

  init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    let least = try fields.fraction("least")
    switch try fields.string("kind") {
    case "fraction_correct": self = .fractionCorrect(least)
    case "fraction_of_points": self = .fractionOfPoints(least)
    default: throw .field("kind")
    }
    try fields.finish()
  }
}

extension CanonicalJSON {
  /// Texts by language code or name.
  static func strings(_ texts: [String: String]) -> CanonicalJSON {
    .object(texts.mapValues { .string($0) })
  }
}

extension CanonicalFields {
  /// An object of texts.
  mutating func texts(_ name: String) throws(CanonicalError) -> [String: String] {
    guard let members = try any(name).objectValue else { throw .field(name) }
    var texts: [String: String] = [:]
    for (key, value) in members {
      guard let text = value.stringValue else { throw .field(name) }
      texts[key] = text
    }
    return texts
  }

  /// A fraction in lowest terms, at most 1.
  mutating func fraction(_ name: String) throws(CanonicalError) -> Fraction {
    let text = try string(name)
    guard let fraction = Fraction(text), fraction <= .one, fraction.text == text else {
      throw .field(name)
    }
    return fraction
  }
}
