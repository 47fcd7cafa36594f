public import CanonicalBytes

/// One question as a candidate may see it: never its key.
public struct Item: Hashable, Sendable {
  /// The item's stable name.
  public var id: ItemID
  /// How the candidate responds.
  public var type: ItemType
  /// The language of its words, e.g. `vi`.
  public var language: String
  /// The prompt.
  public var stem: String
  /// The text it shares with other items; `nil` when it stands alone.
  public var passage: Passage?
  /// Sorted by id unless ``isFixed``, then as authored; empty for a typed response.
  public var choices: [Choice]
  /// Whether the choices are never shuffled.
  public var isFixed: Bool
  /// Choices that stay last, in this order.
  public var pinned: [ChoiceID]
  /// What a right response is worth, unless a blueprint says otherwise.
  public var points: Points

  /// An item of these parts; sorts `choices` by id unless `isFixed`.
  public init(
    id: ItemID, type: ItemType, language: String = "vi", stem: String, passage: Passage? = nil,
    choices: [Choice], isFixed: Bool = false, pinned: [ChoiceID] = [], points: Points = .one
  ) {
    self.id = id
    self.type = type
    self.language = language
    self.stem = stem
    self.passage = passage
    self.choices = isFixed ? choices : choices.sorted { $0.id < $1.id }
    self.isFixed = isFixed
    self.pinned = pinned
    self.points = points
  }
}

extension Item {
  /// The document behind ``canonicalBytes()``.
  public var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "choices": .array(
        choices.map { ["id": .string($0.id.rawValue), "text": .string($0.text)] }),
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
    return .object(members)
  }

  /// The bytes that name a revision and that the bank's commitment covers (`item_bytes`).
  public func canonicalBytes() throws(CanonicalError) -> [UInt8] { try json.encoded() }

  /// The revision: lower-case hexadecimal SHA-256 of ``canonicalBytes()``.
  public func revision() throws(CanonicalError) -> String {
    Digest32(hashing: try canonicalBytes()).hex
  }

  /// Reads what ``json`` writes; refuses unknown members, choices out of order or repeated, and
  /// pinned names that are not choices.
  public init(canonical json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    guard let type = ItemType(rawValue: try fields.string("type")) else { throw .field("type") }
    let isFixed = try fields.bool("fixed")
    let choices = try Self.choices(try fields.array("choices"), isFixed: isFixed)
    let pinned = try fields.strings("pinned").map { ChoiceID($0) }
    guard Set(pinned).count == pinned.count, Set(pinned).isSubset(of: Set(choices.map(\.id)))
    else { throw .field("pinned") }
    var passage: Passage?
    if let json = fields.optional("passage") {
      var inner = try CanonicalFields(json)
      passage = Passage(id: PassageID(try inner.string("id")), text: try inner.string("text"))
      try inner.finish()
    }
    self.init(
      id: ItemID(try fields.string("id")), type: type, language: try fields.string("lang"),
      stem: try fields.string("stem"), passage: passage, choices: choices, isFixed: isFixed,
      pinned: pinned, points: Points(hundredths: try fields.integer("points")))
    try fields.finish()
  }

  private static func choices(
    _ elements: [CanonicalJSON], isFixed: Bool
  ) throws(CanonicalError) -> [Choice] {
    var choices: [Choice] = []
    for element in elements {
      var fields = try CanonicalFields(element)
      choices.append(
        Choice(id: ChoiceID(try fields.string("id")), text: try fields.string("text")))
      try fields.finish()
    }
    let ids = choices.map(\.id)
    guard Set(ids).count == ids.count, isFixed || ids == ids.sorted() else {
      throw .field("choices")
    }
    return choices
  }
}
