import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

/// The record of a room in an exam's folder.
struct ExamRecord {
  let folder: ExamFolder
  let entries: [[UInt8]]
  let bodies: [BodyLine]
  let heads: [StoredHead]

  /// Reads the whole log; refuses while a server holds it.
  init(_ folder: ExamFolder) throws {
    self.folder = folder
    let mirror = folder.mirror
    let reader = try EventLogReader.open(
      at: folder.path(ExamPath.log),
      mirror: FileManager.default.fileExists(atPath: mirror) ? mirror : nil)
    var entries: [[UInt8]] = []
    var bodies: [BodyLine] = []
    try reader.forEachEvent { stored in
      entries.append(stored.entry)
      if let salt = stored.salt.flatMap({ Digest32($0) }), let body = stored.body {
        bodies.append(BodyLine(index: stored.n, salt: salt, body: body))
      }
    }
    heads = reader.heads.map { folder.withCosignatures($0) }
    try reader.close()
    self.entries = entries
    self.bodies = bodies
  }

  /// For people to read.
  func trail() throws -> AuditTrail {
    return AuditTrail(
      entries: entries,
      bodies: Dictionary(bodies.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first }),
      roster: try Roster(json: try folder.json(ExamPath.roster)),
      items: try folder.knownItems())
  }

  /// The last signed head.
  func lastHead() throws -> SignedNote? {
    try heads.last.map { try SignedNote(parsing: $0.note) }
  }

  /// Everything of the bundle. Reads the keys, so only for a room that has ended.
  func contents() throws -> BundleContents {
    var contents = BundleContents(
      entries: entries, bodies: bodies, heads: heads.map { ($0.size, $0.note) },
      bank: try folder.bankLines(),
      blueprint: try folder.bytes(ExamPath.blueprint), rule: try folder.bytes(ExamPath.rule),
      roster: try folder.bytes(ExamPath.roster), results: try results(),
      ceremony: folder.isSealed ? try folder.bytes(ExamPath.ceremony) : nil)
    contents.continuation = try continuation()
    return contents
  }

  /// The result file, computed from the log.
  private func results() throws -> ResultsTable? {
    let leaves = entries.map(MerkleTree.leafHash)
    let events = try trail().steps.compactMap { step in
      step.event.map { LoggedEvent(index: step.index, time: step.time, event: $0) }
    }
    return ResultsTable(state: RoomState(replaying: events), plan: try folder.plan()) {
      leaves.indices.contains($0) ? leaves[$0] : nil
    }
  }
}
