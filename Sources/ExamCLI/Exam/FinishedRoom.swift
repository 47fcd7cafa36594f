import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

/// A room whose log is closed, and what its continuation log made of it.
struct FinishedRoom {
  let folder: ExamFolder
  let record: ExamRecord
  /// The final head with the cosignatures that it has.
  let note: SignedNote
  private let events: [LoggedEvent]
  private let leaves: [Digest32]

  /// Reads the whole log; refuses a room that is not finished.
  init(_ folder: ExamFolder) throws {
    guard folder.exists else { throw ExamFolderFailure.notFound(path: folder.path) }
    self.folder = folder
    let hasKey = FileManager.default.fileExists(atPath: folder.path(ExamPath.logKey))
    record = try ExamRecord(folder)
    guard !hasKey, let head = record.heads.last, head.size == record.entries.count else {
      throw ContinuationRefusal.notFinished
    }
    note = try SignedNote(parsing: head.note)
    leaves = record.entries.map(MerkleTree.leafHash)
    events = try record.trail().steps.map { step in
      guard let event = step.event else { throw ExamFolderFailure.log(index: step.index) }
      return LoggedEvent(index: step.index, time: step.time, event: event)
    }
  }

  /// Whether there is a continuation log.
  var hasContinuation: Bool { folder.continuation.exists }

  /// The time of the room's last event.
  var lastTime: LogTime { events.last?.time ?? LogTime(milliseconds: 0) }

  /// The state after these events of the continuation log.
  func continuation(_ later: [LoggedEvent]) throws -> Continuation {
    var continuation = try Continuation(
      room: events, plan: try folder.plan(), bank: try folder.bankLines())
    for event in later { continuation.apply(event) }
    return continuation
  }

  /// The leaf hash of an event of the room's log.
  func leaf(_ index: Int) -> Digest32? {
    leaves.indices.contains(index) ? leaves[index] : nil
  }

  /// The events of the continuation log, read while nobody writes it.
  func continuationEvents() throws -> [LoggedEvent] {
    guard hasContinuation else { return [] }
    let reader = try EventLogReader.open(at: folder.continuation.path(ExamPath.log))
    let events = try reader.events().map { (stored) in try LoggedEvent(stored) }
    try reader.close()
    return events
  }

  /// Opens the continuation log for writing; makes it first if there is none.
  ///
  /// Refuses to begin one before the policy accepts the room's final head.
  func openContinuation() throws -> ContinuationLog {
    if !hasContinuation {
      let verdict = try folder.policy().verdict(on: note, log: try folder.logKey())
      guard verdict.isQuorum else { throw ContinuationRefusal.notWitnessed }
      guard case .genesis(let first) = events.first?.event else {
        throw ExamFolderFailure.log(index: 0)
      }
      var generator = SystemRandomNumberGenerator()
      let seed = Digest32(hashing: (0..<64).map { _ in .random(in: 0...255, using: &generator) })
      try ContinuationLog.begin(in: folder, seed: seed, at: max(lastTime, .wall)) {
        first.continued(log: $0, prev: note.serialised)
      }
    }
    return try ContinuationLog(of: folder)
  }
}

extension LogTime {
  /// What the wall clock shows.
  static var wall: LogTime {
    LogTime(milliseconds: Int(Date.now.timeIntervalSince1970 * 1_000))
  }
}

extension ContinuationLog {
  /// Logs and signs these acts, decided when the log had `known` events, now and by this very
  /// program.
  mutating func append(
    _ acts: [RoomEvent], onto known: Int, after room: FinishedRoom
  ) throws {
    let program = try Data(contentsOf: URL(filePath: "/proc/self/exe"), options: .mappedIfSafe)
    try append(
      acts, onto: known, softwareSHA: Digest32(hashing: Array(program)).hex, floor: room.lastTime,
      wall: .wall)
  }
}

extension ExamRecord {
  /// What the bundle shows of the continuation log; `nil` when there is none.
  func continuation() throws -> ContinuationContents? {
    guard folder.continuation.exists else { return nil }
    let later = try ExamRecord(folder.continuation)
    let room = try FinishedRoom(folder)
    let state = try room.continuation(try room.continuationEvents())
    return ContinuationContents(
      entries: later.entries, bodies: later.bodies,
      heads: later.heads.map { ($0.size, $0.note) },
      results: state.hasResults ? state.results(leaf: room.leaf) : nil)
  }
}

extension ApprovalOptions {
  /// The act with everybody's signature under it, for the log of this origin.
  func approved<Body: ApprovedBody>(_ body: Body, origin: String) throws -> Body {
    var approved = body
    for key in try keys() {
      approved.approvals.append(try key.approve(body, origin: origin))
    }
    return approved
  }
}
