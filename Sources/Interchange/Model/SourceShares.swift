package import Assessment

/// What parts of a response are worth, as shares of the question's points, added up and bounded.
package struct SourceShares<Part: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// What each part that is present adds; a part that occurs twice counts once.
  package var shares: [Part: Share]
  /// What a part without a share of its own adds.
  package var otherwise: Share
  /// The least the sum can be; `nil` for no bound.
  package var lower: Share?
  /// The most the sum can be; `nil` for no bound.
  package var upper: Share?

  /// Shares of these parts.
  package init(
    _ shares: [Part: Share], otherwise: Share = .zero, lower: Share? = .zero, upper: Share? = .one
  ) {
    self.shares = shares
    self.otherwise = otherwise
    self.lower = lower
    self.upper = upper
  }
}
