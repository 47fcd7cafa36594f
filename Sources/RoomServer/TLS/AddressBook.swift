/// How often connections of an address ended without a good certificate lately.
///
/// A whole room may be behind one address: where a good certificate was ever shown, nobody is shut
/// out for what a neighbour does.
struct AddressBook: Sendable {
  /// Addresses remembered; when there are more, all are forgotten.
  static let most = 10_000

  private let fresh: RequestPace
  private var paces: [String: RequestPace] = [:]
  private var good: Set<String> = []

  init(_ limits: PeerLimits) {
    fresh = RequestPace(perSecond: limits.failuresPerSecond, burst: limits.failureBurst)
  }

  /// Notes that a good certificate was shown from there.
  mutating func welcome(_ address: String) {
    if good.count >= Self.most { good = [] }
    good.insert(address)
    paces[address] = nil
  }

  /// Notes a failure at this moment, in microseconds.
  mutating func fail(_ address: String, at now: Int) {
    if good.contains(address) { return }
    if paces.count >= Self.most, paces[address] == nil { paces = [:] }
    guard !(paces[address]?.isSpent(at: now) ?? false) else { return }
    _ = paces[address, default: fresh].take(at: now)
  }

  /// Whether the next connection of this address is closed unheard.
  func isSpent(_ address: String, at now: Int) -> Bool {
    paces[address]?.isSpent(at: now) ?? false
  }
}
