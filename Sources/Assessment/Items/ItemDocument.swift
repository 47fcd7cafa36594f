public import CanonicalBytes

extension Item {
  /// The document behind ``canonicalBytes()``; a member beyond the first eight is left out when
  /// the item has nothing of the kind.
  public var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "choices": .array(choices.map(\.json)),
      "fixed": .bool(isFixed),
      "id": .string(id.rawValue),
      "lang": .string(language),
      "pinned": .array(pinned.map { .string($0.rawValue) }),
      "points": .integer(points.hundredths),
      "stem": .string(stem),
      "type": .string(type.rawValue),
    ]
    if let passage {
      members["passage"] = [
        "id": .string(passage.id.rawValue), "text": .string(passage.text),
      ]
    }
    if !prompts.isEmpty { members["prompts"] = .array(prompts.map(\.json)) }
    if !gaps.isEmpty { members["gaps"] = .array(gaps.map(\.json)) }
    if !unit.isEmpty { members["unit"] = .string(unit) }
    if let words { members["words"] = [.integer(words.least), .integer(words.most)] }
    if scoring != .allOrNothing { members["scoring"] = scoring.json }
    return .object(members)
  }

  /// The bytes that name a revision and that the bank's commitment covers (`item_bytes`).
  public func canonicalBytes() throws(CanonicalError) -> [UInt8] { try json.encoded() }

  /// The revision: lower-case hexadecimal SHA-256 of ``canonicalBytes()``.
  public func revision() throws(CanonicalError) -> String {
    Digest32(hashing: try canonicalBytes()).hex
  }

  /// Reads what ``json`` writes; refuses unknown members, choices out of order or repeated,
  /// pinned names that are not choices, and parts that do not suit the type.
  public init(canonical json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    guard let type = ItemType(rawValue: try fields.string("type")) else { throw .field("type") }
    self.init(
      id: ItemID(try fields.string("id")), type: type, language: try fields.string("lang"),
      stem: try fields.string("stem"),
      choices: try Choice.list(try fields.array("choices")), isFixed: true,
      pinned: try fields.strings("pinned").map { ChoiceID($0) },
      points: Points(hundredths: try fields.integer("points")))
    isFixed = try fields.bool("fixed")
    let ids = choices.map(\.id)
    guard isFixed || ids == ids.sorted() else { throw .field("choices") }
    guard Set(pinned).count == pinned.count, Set(pinned).isSubset(of: Set(ids)) else {
      throw .field("pinned")
    }
    try readOptionalMembers(&fields)
    try fields.finish()
    try checkParts()
  }

  private mutating func readOptionalMembers(
    _ fields: inout CanonicalFields
  ) throws(CanonicalError) {
    if let json = fields.optional("passage") {
      var inner = try CanonicalFields(json)
      passage = Passage(id: PassageID(try inner.string("id")), text: try inner.string("text"))
      try inner.finish()
    }
    if let json = fields.optional("prompts") {
      guard let elements = json.arrayValue, !elements.isEmpty else { throw .field("prompts") }
      prompts = try Choice.list(elements)
    }
    if let json = fields.optional("gaps") {
      guard let elements = json.arrayValue, !elements.isEmpty else { throw .field("gaps") }
      for element in elements { gaps.append(try Gap(json: element)) }
    }
    if let json = fields.optional("unit") {
      guard let text = json.stringValue, !text.isEmpty else { throw .field("unit") }
      unit = text
    }
    if let json = fields.optional("words") {
      guard let pair = json.arrayValue?.compactMap(\.integerValue), pair.count == 2,
        pair[0] <= pair[1]
      else { throw .field("words") }
      words = WordAdvice(least: pair[0], most: pair[1])
    }
    if let json = fields.optional("scoring") {
      scoring = try ItemScoring(json: json)
      guard scoring != .allOrNothing else { throw .field("scoring") }
    }
  }

  private func checkParts() throws(CanonicalError) {
    let hasPrompts = type == .matching || type == .trueFalseGroup
    guard prompts.isEmpty != hasPrompts else { throw .field("prompts") }
    guard gaps.isEmpty != (type == .cloze) else { throw .field("gaps") }
    guard unit.isEmpty || type == .numeric else { throw .field("unit") }
    guard words == nil || type == .extendedText else { throw .field("words") }
    guard scoring.suits(type, parts: parts) else { throw .field("scoring") }
  }
}
