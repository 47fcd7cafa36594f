package import Assessment

/// Numbers that a typed response may be.
package struct SourceNumber: Codable, Hashable, Sendable {
  /// What is right; every text as its author wrote it.
  package var key: SourceNumberKey
  /// Of the question's points.
  package var share: Share

  /// Numbers worth this share.
  package init(_ key: SourceNumberKey, share: Share = .one) {
    self.key = key
    self.share = share
  }
}
