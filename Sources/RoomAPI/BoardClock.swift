/// Whether officials have confirmed the server's clock.
package struct BoardClock: Codable, Hashable, Sendable {
  package var isConfirmed: Bool
  /// Who confirmed it last.
  package var by: [String]
  /// How far it was off, in milliseconds, without direction.
  package var offset: Int?
  /// What it was compared with.
  package var source: String?
  package var at: Instant?

  private enum CodingKeys: String, CodingKey {
    case by, source, at
    case isConfirmed = "confirmed"
    case offset = "offset_ms"
  }

  package init(
    isConfirmed: Bool, by: [String] = [], offset: Int? = nil, source: String? = nil,
    at: Instant? = nil
  ) {
    self.isConfirmed = isConfirmed
    self.by = by
    self.offset = offset
    self.source = source
    self.at = at
  }
}
