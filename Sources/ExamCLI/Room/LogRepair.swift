import Foundation
import SessionStore

/// Puts a log that was built anew from a mirror in the place of the one in an exam's folder.
struct LogRepair {
  let folder: ExamFolder
  /// Goes into the names of what is kept aside: the second, or a later one if that is taken.
  let stamp: Int

  init(_ folder: ExamFolder, at now: Date = .now) {
    self.folder = folder
    let (manager, log) = (FileManager.default, folder.path(ExamPath.log))
    let free = (Int(now.timeIntervalSince1970)...).first { stamp in
      !["damaged", "partial"].contains { manager.fileExists(atPath: "\(log).\($0)-\(stamp)") }
    }
    stamp = free ?? 0
  }

  /// Where the old log lies once ``rebuild(from:givingUp:)`` has succeeded.
  var kept: String { "\(log).damaged-\(stamp)" }
  private var log: String { folder.path(ExamPath.log) }

  /// Builds the log beside the old one, with what only the old one has, and puts it in its place
  /// when it is whole; before that nothing is changed.
  func rebuild(from mirror: String, givingUp: Bool) throws -> MirrorRebuild {
    let partial = "\(log).partial-\(stamp)"
    let manager = FileManager.default
    try refuseHeld()
    let rebuilt: MirrorRebuild
    do {
      rebuilt = try MirrorRebuild.rebuild(
        fromMirror: mirror, into: partial, beyond: log, givingUp: givingUp)
    } catch {
      try? manager.removeItem(atPath: partial)
      throw error
    }
    if manager.fileExists(atPath: log) { try manager.moveItem(atPath: log, toPath: kept) }
    try manager.moveItem(atPath: partial, toPath: log)
    return rebuilt
  }

  /// A log that a server holds is not taken away from it.
  private func refuseHeld() throws {
    do {
      try EventLogReader.open(at: log).close()
    } catch EventLogFailure.locked(let path) {
      throw EventLogFailure.locked(path: path)
    } catch {
      return
    }
  }
}
