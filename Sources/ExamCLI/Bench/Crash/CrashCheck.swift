import CanonicalBytes
import Foundation
import SessionStore
import TransparencyLog

/// Opens a log after a crash as its operator would, and holds it against what was acknowledged.
struct CrashCheck {
  enum Outcome: Hashable, Sendable {
    /// Opened as it lay.
    case sound
    /// Opened after a rebuild from the mirror, or with a new mirror.
    case repaired
    /// An acknowledged event or head is not there.
    case lost(String)
    /// Neither opens nor can be repaired.
    case corrupt(String)
  }

  /// A disk that did not come back after the crash.
  enum LostDisk: String, CaseIterable, Sendable { case none, database, mirror }

  let log: TornLog
  var lost = LostDisk.none

  /// Goes on by one event and one head when all is well.
  func outcome(_ told: ToldLog) -> Outcome {
    guard !told.leaves.isEmpty else { return .sound }
    do {
      return try verdict(opened(), told) ?? .sound
    } catch {
      do { return try verdict(repaired(), told) ?? .repaired } catch let second {
        return .corrupt("\(error), \(second)")
      }
    }
  }

  /// The log as it lies, without the disk that was lost.
  private func opened() throws -> EventLog {
    let manager = FileManager.default
    switch lost {
    case .none: return try EventLog.open(at: log.folder, mirror: log.mirror)
    case .database:
      if manager.fileExists(atPath: log.folder) { try manager.removeItem(atPath: log.folder) }
      return try repaired()
    case .mirror:
      if manager.fileExists(atPath: log.mirror) { try manager.removeItem(atPath: log.mirror) }
      return try EventLog.open(at: log.folder, mirror: log.mirror, newMirror: true)
    }
  }

  /// The log after the first repair that works.
  private func repaired() throws -> EventLog {
    let manager = FileManager.default
    let (built, fresh) = ("\(log.root)/built", "\(log.root)/fresh.txt")
    do {
      let rebuilt = try MirrorRebuild.rebuild(
        fromMirror: log.mirror, into: built, beyond: log.folder, givingUp: true)
      if manager.fileExists(atPath: log.folder) {
        try manager.moveItem(atPath: log.folder, toPath: "\(log.root)/damaged")
      }
      try manager.moveItem(atPath: built, toPath: log.folder)
      guard rebuilt.torn == 0 else {
        return try EventLog.open(at: log.folder, mirror: fresh, newMirror: true)
      }
      return try EventLog.open(at: log.folder, mirror: log.mirror)
    } catch EventLogFailure.mirrorDamaged, EventLogFailure.mirrorMissing {
      return try EventLog.open(at: log.folder, mirror: fresh, newMirror: true)
    }
  }

  /// What is wrong with an opened log; `nil` when nothing is.
  private func verdict(_ open: EventLog, _ told: ToldLog) throws -> Outcome? {
    let leaves = try open.events().map { MerkleTree.leafHash($0.entry) }
    let found = leaves.map(\.base64)
    guard found.count >= told.leaves.count else {
      return .lost("event \(found.count) of \(told.leaves.count)")
    }
    for (n, leaf) in told.leaves.enumerated() where found[n] != leaf { return .lost("event \(n)") }
    if let head = told.head {
      guard try HashTree(leaves).root(size: head.size).base64 == head.root,
        try open.heads().contains(where: { $0.size == head.size })
      else { return .lost("head \(head.size)") }
    }
    _ = try open.append([TornLog.event(open.size)])
    _ = try open.signHead(origin: TornLog.origin, signer: TornLog.signer())
    try open.close()
    return nil
  }
}
