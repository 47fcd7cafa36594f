import CanonicalBytes

/// One alternative of an item.
public struct Choice: Hashable, Sendable {
  /// The name that responses carry.
  public var id: ChoiceID
  /// What the candidate reads.
  public var text: String

  /// A choice of this name and text.
  public init(id: ChoiceID, text: String) {
    self.id = id
    self.text = text
  }

  var json: CanonicalJSON { ["id": .string(id.rawValue), "text": .string(text)] }

  /// Reads a list of what ``json`` writes; refuses a name that occurs twice.
  static func list(_ elements: [CanonicalJSON]) throws(CanonicalError) -> [Choice] {
    var choices: [Choice] = []
    for element in elements {
      var fields = try CanonicalFields(element)
      choices.append(
        Choice(id: ChoiceID(try fields.string("id")), text: try fields.string("text")))
      try fields.finish()
    }
    guard Set(choices.map(\.id)).count == choices.count else { throw .field("choices") }
    return choices
  }
}
