public import CanonicalBytes

/// What is right for one item; kept apart from the item so that it can stay sealed.
public struct AnswerKey: Hashable, Sendable {
  /// What counts as right.
  public enum Content: Hashable, Sendable {
    /// All of these and no other must be chosen.
    case choices(Set<ChoiceID>)
    /// Any of these texts, compared as ``ShortText`` says.
    case texts(accepted: [String], ignoresCase: Bool)
  }

  /// The item this is the key of.
  public var item: ItemID
  /// The item's type, which says what the content must be.
  public var type: ItemType
  /// What is right.
  public var content: Content

  /// The key of `item`.
  public init(item: ItemID, type: ItemType, content: Content) {
    self.item = item
    self.type = type
    self.content = content
  }
}

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
    }
    return .object(members)
  }

  /// The bytes that the bank's commitment to the key covers (`key_bytes`).
  public func canonicalBytes() throws(CanonicalError) -> [UInt8] { try json.encoded() }

  /// Reads what ``json`` writes; refuses a content that does not fit the type.
  public init(canonical json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    guard let type = ItemType(rawValue: try fields.string("type")) else { throw .field("type") }
    let item = ItemID(try fields.string("id"))
    switch type {
    case .singleChoice, .trueFalse, .multipleChoice:
      let right = try fields.strings("choices").map { ChoiceID($0) }
      guard !right.isEmpty, right == Set(right).sorted() else { throw .field("choices") }
      guard type == .multipleChoice || right.count == 1 else { throw .field("choices") }
      self.init(item: item, type: type, content: .choices(Set(right)))
    case .shortText:
      let accepted = try fields.strings("accepted")
      guard !accepted.isEmpty else { throw .field("accepted") }
      let compare = try fields.string("case")
      guard compare == "ignore" || compare == "exact" else { throw .field("case") }
      self.init(
        item: item, type: type,
        content: .texts(accepted: accepted, ignoresCase: compare == "ignore"))
    }
    try fields.finish()
  }
}
