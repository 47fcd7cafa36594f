import CanonicalBytes

/// A typed text and what it is worth.
public struct TextShare: Hashable, Sendable {
  /// Compared as ``ShortText`` says; with ``hasWildcards`` a `*` stands for any run of characters
  /// and `\*` for a star.
  public var text: String
  /// Whether capital and small letters are the same.
  public var ignoresCase: Bool
  /// Whether stars stand for other characters.
  public var hasWildcards: Bool
  /// Of the points.
  public var share: Share

  /// A text worth `share`.
  public init(_ text: String, ignoresCase: Bool, hasWildcards: Bool = false, share: Share) {
    self.text = text
    self.ignoresCase = ignoresCase
    self.hasWildcards = hasWildcards
    self.share = share
  }

  /// Whether `response` is meant; blank never is.
  public func accepts(_ response: String) -> Bool {
    guard hasWildcards else {
      return ShortText.accepts(response, [text], ignoresCase: ignoresCase)
    }
    let given = ShortText.normalised(response, ignoresCase: ignoresCase)
    return !given.isEmpty && WildcardPattern(text, ignoresCase: ignoresCase).matches(given)
  }

  var json: CanonicalJSON {
    [
      "case": .string(ignoresCase ? "ignore" : "exact"), "share": .string(share.text),
      "text": .string(text), "wildcards": .bool(hasWildcards),
    ]
  }

  init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    let compare = try fields.string("case")
    guard compare == "ignore" || compare == "exact" else { throw .field("case") }
    self.init(
      try fields.string("text"), ignoresCase: compare == "ignore",
      hasWildcards: try fields.bool("wildcards"), share: try fields.share("share"))
    try fields.finish()
  }
}

extension TextShare {
  /// A response that is meant: the text, with as little as can be in place of its stars.
  public var example: String {
    hasWildcards ? WildcardPattern(text, ignoresCase: false).example : text
  }
}
