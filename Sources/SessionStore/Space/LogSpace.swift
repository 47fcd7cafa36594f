/// Watches the disks of a log and of its mirror, so that a full disk is met with space in hand.
///
/// The space lies inside the files that need it, so whoever fills the disk, however fast, cannot
/// take it. Below ``floor`` free bytes, or when a reserve that was used up cannot be made whole, the
/// log is short of space: it still takes what closes the exam. It is no longer short once twice the
/// floor is free and every reserve is whole, which is tried no more often than each ``pause``.
package struct LogSpace: Sendable {
  /// Free bytes that must be left for responses to be taken.
  package static let floor = 8 << 20
  /// What is set aside at least, and per candidate: hand-in, score and closing acts, half in the
  /// database and half in its write-ahead log, and the whole once more in the mirror.
  package static let least = 16 << 20
  package static let perCandidate = 16 << 10

  /// What the export and the final head need in each file.
  private static let forLastEvents = 1 << 20

  /// Between two attempts to make the reserves whole while a disk is nearly full.
  static let pause = Duration.seconds(2)

  /// A file's reserve and the file's length when it was last made whole.
  private struct Held: Sendable {
    let reserve: FileReserve
    var size: Int?

    /// Whether at least half of it is there. It is not asked for while it is whole enough, because
    /// a failed attempt may cost what is there.
    var isEnough: Bool { size.map { reserve.size - $0 <= reserve.bytes / 2 } ?? false }
  }

  private var held: [Held]
  package var floor: Int
  private var triedAt = ContinuousClock.now
  /// Whether a disk is nearly full.
  package private(set) var isShort = false

  /// Sets space aside in the open log of `folder` and in `mirror`, for a room of this many
  /// candidates. Must outlive the log.
  package init(
    folder: String, mirror: String, candidates: Int, floor: Int = Self.floor
  ) throws(EventLogFailure) {
    let bytes = Self.least + candidates * Self.perCandidate
    let folder = LogFolder(folder)
    let shares = [(folder.database, bytes / 2), (folder.writeAhead, bytes / 2), (mirror, bytes)]
    var held: [Held] = []
    for (path, share) in shares {
      held.append(Held(reserve: try FileReserve(path: path, bytes: share)))
    }
    (self.held, self.floor) = (held, floor)
    isShort = !isWhole(above: floor)
  }

  /// Looks at the disks again; `now` is this moment.
  package mutating func look(now: ContinuousClock.Instant = .now) {
    if isShort, now - triedAt < Self.pause { return }
    isShort = !isWhole(above: isShort ? 2 * floor : floor)
    if isShort { triedAt = now }
  }

  /// Gives back all but what the last events need, for the files that are written when the exam is
  /// finished.
  package func releaseForFiles() {
    for held in held { held.reserve.release(except: Self.forLastEvents) }
  }

  /// Gives what is set aside back: nothing more is to be written.
  package func release() { for held in held { held.reserve.release() } }

  /// Whether every disk keeps `least` bytes free and every reserve is there, made whole where it was
  /// used up.
  private mutating func isWhole(above least: Int) -> Bool {
    for index in held.indices {
      let (reserve, free) = (held[index].reserve, held[index].reserve.free ?? .max)
      guard free >= least else { return false }
      if held[index].isEnough { continue }
      guard free - least >= reserve.bytes, reserve.hold() else { return false }
      held[index].size = reserve.size
    }
    return true
  }
}
