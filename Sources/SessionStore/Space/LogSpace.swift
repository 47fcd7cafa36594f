/// Watches the disks of a log and of its mirror, so that a full disk is met with space in hand.
///
/// Below ``floor`` free bytes the reserve is given back and the log is short of space: it still
/// takes what closes the exam. It is no longer short once the reserve could be set aside again.
package struct LogSpace: Sendable {
  /// Free bytes that the next transactions, with their mirror lines, may need.
  package static let floor = 8 << 20
  /// What a reserve holds at least, and per candidate: hand-in, score and closing acts, twice on
  /// the log's disk and once more in the mirror.
  package static let least = 16 << 20
  package static let perCandidate = 16 << 10

  private let reserves: [DiskReserve]
  private let floor: Int
  /// Whether a disk is nearly full.
  package private(set) var isShort = false

  /// Sets reserves aside beside the database in `folder` and beside `mirror`, for a room of this
  /// many candidates.
  package init(folder: String, mirror: String, candidates: Int, floor: Int = Self.floor) {
    let bytes = Self.least + candidates * Self.perCandidate
    self.init(
      reserves: [LogFolder(folder).reserve, "\(mirror).reserve"].map {
        DiskReserve(path: $0, bytes: bytes)
      }, floor: floor)
  }

  init(reserves: [DiskReserve], floor: Int) {
    (self.reserves, self.floor) = (reserves, floor)
    for reserve in reserves where !hold(reserve) { isShort = true }
    look()
  }

  /// Looks at the disks again.
  package mutating func look() {
    if isShort {
      isShort = !reserves.allSatisfy(hold)
    } else {
      isShort = reserves.contains { ($0.free ?? .max) < floor }
    }
    if isShort { release() }
  }

  /// Gives all blocks back: nothing more is to be written.
  package func release() { for reserve in reserves { reserve.release() } }

  /// Sets a reserve aside where that leaves twice the floor free.
  private func hold(_ reserve: DiskReserve) -> Bool {
    let free = reserve.free ?? .max
    if reserve.isHeld { return free >= floor }
    return free / 2 >= floor + reserve.bytes / 2 && reserve.hold()
  }
}
