/// A text that several items share.
public struct Passage: Hashable, Sendable {
  /// The passage's name in its bank.
  public var id: PassageID
  /// What the candidate reads above each of its items.
  public var text: String

  /// A passage of this name and text.
  public init(id: PassageID, text: String) {
    self.id = id
    self.text = text
  }
}
