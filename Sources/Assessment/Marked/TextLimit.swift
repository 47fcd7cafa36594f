/// The most bytes of UTF-8 that each kind of authored text may have.
public enum TextLimit {
  /// The prompt of an item.
  public static let stem = 4_000
  /// A text that items share.
  public static let passage = 16_000
  /// One alternative.
  public static let choice = 1_000
  /// A title, an author, a name.
  public static let title = 300
  /// A document, an article.
  public static let citation = 500
  /// A line of the room's rules.
  public static let rule = 1_000
  /// Letters A to H stand for choices on the screen.
  public static let choices = 8
}
