package import Assessment

/// What goes into a gap; shares are of the gap's own part.
package enum SourceGapContent: Codable, Hashable, Sendable {
  case text([SourcePattern])
  case number([SourceNumber])
  /// One of these is chosen.
  case choice([SourceChoice], isShuffled: Bool, shares: [String: Share])
}
