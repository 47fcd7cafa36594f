package import CanonicalBytes
package import ExamSession
import Foundation
import TransparencyLog

extension ExamFolder {
  /// Where the log goes on after the room is finished: a folder of the same making inside this
  /// one, with its own origin, key, log, mirror and heads.
  package var continuation: ExamFolder { ExamFolder(path(ExamPath.continuation)) }
}

extension ExamPath {
  package static let continuation = "c1"
  /// The continuation log key's public half, beside the room's.
  package static let continuationKey = "public/vkey-c1.txt"
  /// The results after every correction.
  package static let continuationResults = "results-c1.csv"
}

/// The open continuation log of a finished room; one process at a time writes it.
package struct ContinuationLog: Sendable {
  /// Its own folder.
  package let folder: ExamFolder
  /// Everything in it.
  package private(set) var events: [LoggedEvent]
  private let log: EventLog
  private let signer: NoteSigner

  /// Makes the log with its genesis beside the room's log, whole or not at all; leaves one that
  /// another process just made.
  ///
  /// `genesis` is made for the new key's public half, `seed` is that key.
  package static func begin(
    in exam: ExamFolder, seed: Digest32, at now: LogTime, genesis: (_ log: String) -> GenesisEvent
  ) throws {
    let lock = try LogLock(path: exam.path("\(ExamPath.continuation).lock"))
    defer { withExtendedLifetime(lock) {} }
    if exam.continuation.exists { return }
    var description = try exam.description()
    description.origin = GenesisEvent.continuation(of: description.origin)
    let signer = try NoteSigner(name: description.origin, type: .ed25519, seed: seed)
    let vkey = signer.verifierKey.vkey
    let policy = try exam.bytes(ExamPath.policy)
    let partial = ExamFolder(exam.path("\(ExamPath.continuation).partial"))
    let manager = FileManager.default
    try? manager.removeItem(atPath: partial.path)
    for name in ["", "/public", "/private", "/mirror"] {
      try manager.createDirectory(
        atPath: partial.path + name, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    }
    try partial.put(Array((seed.base64 + "\n").utf8), ExamPath.logKey)
    try partial.put(Array((vkey + "\n").utf8), ExamPath.vkey)
    try partial.put(policy, ExamPath.policy)
    try partial.put(try description.json.encoded(), ExamPath.description)
    let log = try EventLog.create(
      at: partial.path(ExamPath.log), mirror: partial.path(ExamPath.mirror))
    let event = LoggedEvent(index: 0, time: now, event: .genesis(genesis(vkey)))
    _ = try log.append([try event.pending()])
    _ = try log.signHead(origin: description.origin, signer: signer)
    try log.close()
    try manager.moveItem(atPath: partial.path, toPath: exam.continuation.path)
    try LogFolder.syncFolder(of: exam.continuation.path)
    try exam.replace(Array((vkey + "\n").utf8), ExamPath.continuationKey)
  }

  /// Opens the log for writing, and signs what a process that was killed left unsigned.
  package init(of exam: ExamFolder) throws {
    folder = exam.continuation
    signer = try folder.signer()
    log = try EventLog.open(
      at: folder.path(ExamPath.log), mirror: folder.path(ExamPath.mirror))
    events = try log.events().map { (stored) in try LoggedEvent(stored) }
    let vkey = Array((signer.verifierKey.vkey + "\n").utf8)
    if (try? exam.bytes(ExamPath.continuationKey)) != vkey {
      try exam.replace(vkey, ExamPath.continuationKey)
    }
    if try log.heads().last?.size != log.size { try sign() }
  }

  /// Logs a boot and these events in one transaction, and signs the head over them.
  ///
  /// `known` is how many events there were when the acts were decided, 0 before there was a log.
  /// Refuses as locked when there are others by now: somebody else acted in between.
  /// `wall` is what the wall clock shows; time never goes back from `floor` or the last event.
  package mutating func append(
    _ acts: [RoomEvent], onto known: Int, softwareSHA: String, floor: LogTime, wall: LogTime
  ) throws {
    guard events.count == max(1, known) else {
      throw EventLogFailure.locked(path: folder.path)
    }
    let now = max(floor, wall, LogTime(milliseconds: log.lastTime))
    let boots = events.count { $0.event.body.kind == .boot }
    let boot = BootEvent(
      boot: boots + 1, softwareSHA: softwareSHA, previousRoot: log.root, previousSize: log.size)
    let logged = ([.boot(boot)] + acts).enumerated().map { offset, event in
      LoggedEvent(index: log.size + offset, time: now, event: event)
    }
    _ = try log.append(try logged.map { (event) in try event.pending() })
    events += logged
    try sign()
  }

  /// Gives the log back.
  package func close() throws { try log.close() }

  private func sign() throws {
    _ = try log.signHead(origin: signer.name, signer: signer)
    try log.syncMirror()
  }
}
