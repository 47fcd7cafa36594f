/// How a set of parts earns its share.
package enum SourceRule<Part: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// Everything when exactly these are present, otherwise nothing.
  case exactly(Set<Part>)
  /// The sum of the shares of the parts, bounded.
  case shares(SourceShares<Part>)
}
