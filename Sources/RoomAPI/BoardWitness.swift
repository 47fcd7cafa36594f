/// Where one witness of the room's policy stands.
package struct BoardWitness: Codable, Hashable, Sendable {
  /// The name in the policy.
  package var name: String
  /// Whether the server can ask it; the others get their requests on a stick.
  package var isOnline: Bool
  /// The largest head that it cosigned, and when by its own clock.
  package var size: Int?
  package var at: Instant?
  /// Whether it answered well when it was asked last; `nil` before that.
  package var isOK: Bool?
  /// What it said then.
  package var detail: String

  private enum CodingKeys: String, CodingKey {
    case name, size, at, detail
    case isOnline = "online"
    case isOK = "ok"
  }

  package init(
    name: String, isOnline: Bool, size: Int?, at: Instant?, isOK: Bool?, detail: String
  ) {
    self.name = name
    self.isOnline = isOnline
    self.size = size
    self.at = at
    self.isOK = isOK
    self.detail = detail
  }
}
