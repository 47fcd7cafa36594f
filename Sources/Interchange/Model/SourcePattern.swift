package import Assessment

/// A text that a typed response may match.
package struct SourcePattern: Codable, Hashable, Sendable {
  /// What is right; `*` stands for any run of characters when ``hasWildcards``, and `\*` for a star.
  package var text: String
  /// Of the question's points.
  package var share: Share
  package var ignoresCase: Bool
  package var hasWildcards: Bool

  /// A pattern of this text.
  package init(
    _ text: String, share: Share = .one, ignoresCase: Bool = true, hasWildcards: Bool = false
  ) {
    self.text = text
    self.share = share
    self.ignoresCase = ignoresCase
    self.hasWildcards = hasWildcards
  }
}
