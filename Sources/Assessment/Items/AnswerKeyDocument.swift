public import CanonicalBytes

extension AnswerKey {
  /// The document behind ``canonicalBytes()``.
  public var json: CanonicalJSON {
    var members: [String: CanonicalJSON] = [
      "id": .string(item.rawValue), "type": .string(type.rawValue),
    ]
    switch content {
    case .choices(let right):
      members["choices"] = .array(right.sorted().map { .string($0.rawValue) })
    case .texts(let accepted, let ignoresCase):
      members["accepted"] = .array(accepted.map { .string($0) })
      members["case"] = .string(ignoresCase ? "ignore" : "exact")
    case .number(let number): members["number"] = number.json
    case .order(let order): members["order"] = .array(order.map { .string($0.rawValue) })
    case .pairs(let pairs):
      let sorted = pairs.sorted { $0.key < $1.key }
      members["pairs"] = .array(
        sorted.map { [.string($0.key.rawValue), .string($0.value.rawValue)] })
    case .gaps(let gaps): members["gaps"] = .array(gaps.map(\.json))
    case .rubric(let lines):
      members["rubric"] = .array(
        lines.map { ["points": .integer($0.points.hundredths), "text": .string($0.text)] })
    }
    members["shares"] = shares?.json
    return .object(members)
  }

  /// The bytes that the bank's commitment to the key covers (`key_bytes`).
  public func canonicalBytes() throws(CanonicalError) -> [UInt8] { try json.encoded() }

  /// Reads what ``json`` writes; refuses a content that does not fit the type.
  public init(canonical json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    guard let type = ItemType(rawValue: try fields.string("type")) else { throw .field("type") }
    let item = ItemID(try fields.string("id"))
    let content: Content
    switch type {
    case .singleChoice, .trueFalse, .multipleChoice:
      let right = try fields.strings("choices").map { ChoiceID($0) }
      guard !right.isEmpty, right == Set(right).sorted() else { throw .field("choices") }
      guard type == .multipleChoice || right.count == 1 else { throw .field("choices") }
      content = .choices(Set(right))
    case .shortText:
      let accepted = try fields.strings("accepted")
      guard !accepted.isEmpty else { throw .field("accepted") }
      let compare = try fields.string("case")
      guard compare == "ignore" || compare == "exact" else { throw .field("case") }
      content = .texts(accepted: accepted, ignoresCase: compare == "ignore")
    case .numeric: content = .number(try NumberKey(json: try fields.any("number")))
    case .ordering:
      let order = try fields.strings("order").map { ChoiceID($0) }
      guard order.count > 1, Set(order).count == order.count else { throw .field("order") }
      content = .order(order)
    case .matching, .trueFalseGroup: content = .pairs(try Self.pairs(&fields, type))
    case .cloze:
      var gaps: [GapKey] = []
      for element in try fields.array("gaps") { gaps.append(try GapKey(json: element)) }
      guard !gaps.isEmpty else { throw .field("gaps") }
      content = .gaps(gaps)
    case .extendedText: content = .rubric(try Self.rubric(&fields))
    }
    let shares = fields.optional("shares")
    self.init(item: item, type: type, content: content)
    if let shares { self.shares = try KeyShares(json: shares) }
    try fields.finish()
  }

  private static func pairs(
    _ fields: inout CanonicalFields, _ type: ItemType
  ) throws(CanonicalError) -> [ChoiceID: ChoiceID] {
    var pairs: [ChoiceID: ChoiceID] = [:]
    var latest: ChoiceID?
    for element in try fields.array("pairs") {
      guard let names = element.arrayValue?.compactMap(\.stringValue), names.count == 2 else {
        throw .field("pairs")
      }
      let (prompt, choice) = (ChoiceID(names[0]), ChoiceID(names[1]))
      guard latest.map({ $0 < prompt }) ?? true else { throw .field("pairs") }
      guard type == .matching || choice == truth || choice == falsehood else {
        throw .field("pairs")
      }
      pairs[prompt] = choice
      latest = prompt
    }
    guard !pairs.isEmpty else { throw .field("pairs") }
    return pairs
  }

  private static func rubric(
    _ fields: inout CanonicalFields
  ) throws(CanonicalError) -> [RubricLine] {
    var lines: [RubricLine] = []
    for element in try fields.array("rubric") {
      var inner = try CanonicalFields(element)
      lines.append(
        RubricLine(
          points: Points(hundredths: try inner.integer("points")),
          text: try inner.string("text")))
      try inner.finish()
    }
    guard !lines.isEmpty else { throw .field("rubric") }
    return lines
  }
}
