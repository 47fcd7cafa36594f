/// How often connections of an address ended without a good certificate lately.
struct AddressBook: Sendable {
  /// Addresses remembered; when there are more, all are forgotten.
  static let most = 10_000

  private let fresh: RequestPace
  private var paces: [String: RequestPace] = [:]

  init(_ limits: PeerLimits) {
    fresh = RequestPace(perSecond: limits.failuresPerSecond, burst: limits.failureBurst)
  }

  /// Notes a failure at this moment, in microseconds.
  mutating func fail(_ address: String, at now: Int) {
    if paces.count >= Self.most, paces[address] == nil { paces = [:] }
    guard !(paces[address]?.isSpent(at: now) ?? false) else { return }
    _ = paces[address, default: fresh].take(at: now)
  }

  /// Whether the next connection of this address is closed unheard.
  func isSpent(_ address: String, at now: Int) -> Bool {
    paces[address]?.isSpent(at: now) ?? false
  }
}
