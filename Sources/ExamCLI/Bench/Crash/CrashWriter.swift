import CanonicalBytes
import Foundation
import SessionStore
import TransparencyLog

/// Writes a log event by event, with heads as a room has them, and tells outside what is
/// acknowledged.
struct CrashWriter {
  /// What SQLite is told about syncing; all but `full` are controls that must lose events.
  enum Synchronous: String, CaseIterable, Sendable { case full, normal, off }

  /// Events between two openings, and between two heads.
  private static let (session, headEvery) = (220, 25)
  let log: TornLog
  let told: FileHandle
  let synchronous: Synchronous

  /// Goes on to `count` events, closing and opening the log on the way.
  func write(to count: Int, rested: Bool) throws {
    var written = -1
    while written < count {
      let open = try opened()
      if synchronous != .full { try open.execute("PRAGMA synchronous = \(synchronous.rawValue)") }
      let end = rested ? min(count, open.size + Self.session) : count
      try write(open, to: end)
      written = open.size
      try open.close()
      if written == count { return }
    }
  }

  private func opened() throws -> EventLog {
    guard FileManager.default.fileExists(atPath: log.mirror) else {
      return try EventLog.create(at: log.folder, mirror: log.mirror)
    }
    return try EventLog.open(at: log.folder, mirror: log.mirror)
  }

  private func write(_ open: EventLog, to end: Int) throws {
    let signer = try TornLog.signer()
    while open.size < end {
      let n = open.size
      // Mostly one by one, sometimes a group.
      let count = min(end - n, n % 7 == 3 ? 3 : 1)
      let appended = try open.append(
        (n..<(n + count)).map(TornLog.event),
        seen: (0..<count).map { TornLog.seen(n + $0, at: $0) })
      try tell(appended.map { "E \($0.n) \($0.leaf.base64)" })
      if open.size / Self.headEvery > n / Self.headEvery {
        _ = try open.signHead(origin: TornLog.origin, signer: signer)
        try tell(["H \(open.size) \(open.root.base64)"])
      }
    }
  }

  private func tell(_ lines: [String]) throws {
    try told.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
  }
}
