import Assessment
import CanonicalBytes
import ExamSession
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
    let reader = try EventLogReader.open(at: folder.path(ExamPath.log))
    var entries: [[UInt8]] = []
    var bodies: [BodyLine] = []
    try reader.forEachEvent { stored in
      entries.append(stored.entry)
      if let salt = stored.salt.flatMap({ Digest32($0) }), let body = stored.body {
        bodies.append(BodyLine(index: stored.n, salt: salt, body: body))
      }
    }
    heads = reader.heads
    try reader.close()
    self.entries = entries
    self.bodies = bodies
  }

  /// For people to read.
  func trail() throws -> AuditTrail {
    let items = try folder.items().map { ($0.item.id, $0.item) }
    return AuditTrail(
      entries: entries,
      bodies: Dictionary(bodies.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first }),
      roster: try Roster(json: try folder.json(ExamPath.roster)),
      items: Dictionary(items, uniquingKeysWith: { first, _ in first }))
  }

  /// The last signed head.
  func lastHead() throws -> SignedNote? {
    try heads.last.map { try SignedNote(parsing: $0.note) }
  }

  /// Everything of the bundle. Reads the keys, so only for a room that has ended.
  func contents() throws -> BundleContents {
    var keys: [ItemID: CommittedKey] = [:]
    for key in try folder.keys() { keys[key.key.item] = key }
    let bank = try folder.items().map { item in
      BankLine(
        leaf: item.leaf,
        opening: keys[item.item.id].map {
          ItemOpening(
            item: item.item.json, key: $0.key.json, salt: item.salt, keySalt: $0.salt)
        })
    }
    return BundleContents(
      entries: entries, bodies: bodies, heads: heads.map { ($0.size, $0.note) }, bank: bank,
      blueprint: try folder.bytes(ExamPath.blueprint), rule: try folder.bytes(ExamPath.rule),
      roster: try folder.bytes(ExamPath.roster), results: try results())
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
