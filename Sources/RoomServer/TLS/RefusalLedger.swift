/// Decides which refusals are told, so that a flood of them fills no log: one a minute for each
/// address and kind, a bounded number a minute in all, and a bounded number for the process.
struct RefusalLedger: Sendable {
  static let mostInMinute = 30
  static let mostInAll = 3_000

  private struct Seen: Hashable {
    let refusal: PeerRefusal
    let address: String
  }

  private var minute = Int.min
  private var seen: Set<Seen> = []
  private var told = 0

  /// What is told of `report` in this minute; `nil` when it was told, or too much was.
  mutating func tell(_ report: PeerReport, minute now: Int) -> PeerReport? {
    if now != minute { (minute, seen) = (now, []) }
    guard told < Self.mostInAll, seen.count < Self.mostInMinute,
      seen.insert(Seen(refusal: report.refusal, address: report.address)).inserted
    else { return nil }
    told += 1
    guard seen.count == Self.mostInMinute || told == Self.mostInAll else { return report }
    return PeerReport(refusal: .flood, address: report.address)
  }
}
