package import Assessment
package import CanonicalBytes

/// Who sits where: drawn from the seed, so that nobody arranges neighbours.
package enum Seating {
  /// Seat labels `01`, `02`, … by candidate: the roster sorted by the tickets of purpose `seat`.
  package static func seats(for roster: Roster, seed: DrawSeed) -> [CandidateNumber: String] {
    let numbers = roster.entries.map(\.candidate.rawValue)
    let order = seed.order(purpose: "seat", subject: "*", ids: numbers)
    let width = max(2, String(order.count).count)
    var seats: [CandidateNumber: String] = [:]
    for (index, number) in order.enumerated() {
      let label = String(index + 1)
      let zeros = String(repeating: "0", count: width - label.count)
      seats[CandidateNumber(rawValue: number)] = zeros + label
    }
    return seats
  }
}

extension RoomState {
  /// The seed of the exam; `nil` until every party of genesis has shown its share.
  ///
  /// `genesisRoot` is the log's root at size 1.
  package func seed(genesisRoot: Digest32) -> DrawSeed? {
    guard let genesis else { return nil }
    let revealed = genesis.seedCommits.compactMap { shares[$0.party] }
    guard !revealed.isEmpty, revealed.count == genesis.seedCommits.count else { return nil }
    return DrawSeed(
      root: genesisRoot, shares: revealed.map(\.bytes), publicValue: publicValue)
  }
}
