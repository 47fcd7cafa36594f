package import Assessment

/// One gap of a text.
package struct SourceGap: Codable, Hashable, Sendable {
  /// Its part of the question's points; the shares of all gaps add up to one.
  package var share: Share
  package var content: SourceGapContent

  /// A gap worth this share.
  package init(share: Share, content: SourceGapContent) {
    self.share = share
    self.content = content
  }
}
