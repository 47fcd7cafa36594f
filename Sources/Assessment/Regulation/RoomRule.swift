/// One line of the rules that a candidate acknowledges, and the article it comes from.
public struct RoomRule: Hashable, Sendable {
  /// The line by language code, at least `vi`.
  public var text: [String: String]
  /// The article the line comes from.
  public var article: String

  /// A rule of these parts.
  public init(text: [String: String], article: String) {
    self.text = text
    self.article = article
  }
}
