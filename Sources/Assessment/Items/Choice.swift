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
}
