/// Where an item's content can be checked.
public struct SourceCitation: Hashable, Sendable {
  /// The document, e.g. `Hiến pháp năm 2013`.
  public var document: String
  /// The place in it, e.g. `Điều 2`.
  public var article: String
  /// The day somebody last compared the item with it, `yyyy-mm-dd`.
  public var checked: String?

  /// A citation of these parts.
  public init(document: String, article: String, checked: String? = nil) {
    self.document = document
    self.article = article
    self.checked = checked
  }
}
