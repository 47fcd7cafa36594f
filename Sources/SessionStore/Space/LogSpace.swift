/// Watches the disks of a log and of its mirror, so that a full disk is met with space in hand.
///
/// Below ``floor`` free bytes the reserve is given back and the log is short of space: it still
/// takes what closes the exam. It is no longer short once the reserve could be set aside again,
/// which is tried no more often than each ``pause``.
package struct LogSpace: Sendable {
  /// Free bytes that the next transactions, with their mirror lines, may need.
  package static let floor = 8 << 20
  /// What a reserve holds at least, and per candidate: hand-in, score and closing acts, twice on
  /// the log's disk and once more in the mirror.
  package static let least = 16 << 20
  package static let perCandidate = 16 << 10

  /// Between two attempts to set a reserve aside again.
  static let pause = Duration.seconds(2)

  private let reserves: [DiskReserve]
  private let floor: Int
  private var triedAt = ContinuousClock.now
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
    isShort = !reserves.allSatisfy(hasRoom) || !reserves.allSatisfy(hold)
    if isShort { release() }
  }

  /// Looks at the disks again; `now` is this moment.
  package mutating func look(now: ContinuousClock.Instant = .now) {
    guard isShort else {
      isShort = reserves.contains { ($0.free ?? .max) < floor }
      if isShort { release(at: now) }
      return
    }
    guard now - triedAt >= Self.pause else { return }
    isShort = !reserves.allSatisfy(hasRoom) || !reserves.allSatisfy(hold)
    if isShort { release(at: now) }
  }

  private mutating func release(at now: ContinuousClock.Instant) {
    triedAt = now
    release()
  }

  /// Gives all blocks back: nothing more is to be written.
  package func release() { for reserve in reserves { reserve.release() } }

  /// Whether the reserve is there, or its disk would keep twice the floor free beside it.
  private func hasRoom(_ reserve: DiskReserve) -> Bool {
    let free = reserve.free ?? .max
    return reserve.isHeld ? free >= floor : free / 2 >= floor + reserve.bytes / 2
  }

  private func hold(_ reserve: DiskReserve) -> Bool { hasRoom(reserve) && reserve.hold() }
}
