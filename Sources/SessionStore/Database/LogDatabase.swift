import Foundation
import GRDB

/// The one connection to the file of a log.
struct LogDatabase: Sendable {
  private let queue: DatabaseQueue

  /// Opens an existing file for writing; `planted` is SQL that a test runs after the settings.
  static func writable(
    _ path: String, planted: String? = nil
  ) throws(EventLogFailure) -> LogDatabase {
    let database = try LogDatabase(path, Configuration())
    try database.access { try DurableSettings.apply($0, planted: planted) }
    return database
  }

  /// Opens an existing file for reading.
  static func readOnly(_ path: String) throws(EventLogFailure) -> LogDatabase {
    var configuration = Configuration()
    configuration.readonly = true
    let database = try LogDatabase(path, configuration)
    try database.access { try DurableSettings.applyReadOnly($0) }
    return database
  }

  private init(_ path: String, _ configuration: Configuration) throws(EventLogFailure) {
    do { queue = try DatabaseQueue(path: path, configuration: configuration) } catch {
      throw Self.failure(error)
    }
  }

  func createSchema() throws(EventLogFailure) { try access(LogSchema.create) }

  /// Schema, SQLite's own check of every page, and references.
  func check() throws(EventLogFailure) {
    try access { db in
      let lines = try DatabaseValue.fetchAll(db, sql: "PRAGMA integrity_check(1)")
      let words = lines.map { String.fromDatabaseValue($0) ?? "" }
      guard words == ["ok"] else { throw EventLogFailure.integrity(words.first ?? "") }
      try LogSchema.check(db)
      guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil else {
        throw EventLogFailure.integrity("foreign_key_check")
      }
    }
  }

  func settings() throws(EventLogFailure) -> [String: String] {
    try access(DurableSettings.readBack)
  }

  func execute(_ sql: String) throws(EventLogFailure) { try access { try $0.execute(sql: sql) } }

  /// One immediate transaction; returns once it is durable.
  func insert(
    _ events: [StoredEvent], seen: [SeenNumber] = [], fails: Bool = false
  ) throws(EventLogFailure) {
    try transaction { db in
      let event = try db.cachedStatement(
        sql: "INSERT INTO event(n, entry, salt, body) VALUES (?, ?, ?, ?)")
      for row in events {
        try event.execute(arguments: [
          row.n, Data(row.entry), row.salt.map { Data($0) }, row.body.map { Data($0) },
        ])
      }
      try Self.insert(seen, db)
      if fails { throw EventLogFailure.stopped }
    }
  }

  func insert(_ head: StoredHead) throws(EventLogFailure) {
    try transaction { db in
      try db.execute(
        sql: "INSERT INTO head(size, note) VALUES (?, ?)", arguments: [head.size, head.note])
    }
  }

  /// Puts `rows` in place of the whole derived table.
  func replaceSeen(_ rows: [SeenNumber]) throws(EventLogFailure) {
    try transaction { db in
      try db.execute(sql: "DELETE FROM seen")
      try Self.insert(rows, db)
    }
  }

  func seen() throws(EventLogFailure) -> [SeenNumber] {
    try access { db in
      try Row.fetchAll(db, sql: "SELECT pk, cs, n FROM seen ORDER BY pk, cs").map { row in
        guard let key = bytes(row, 0), let sequence = integer(row, 1), let n = integer(row, 2)
        else { throw EventLogFailure.integrity("seen") }
        return SeenNumber(publicKey: key, sequence: sequence, event: n)
      }
    }
  }

  /// Calls `body` with the events of these indexes in order, as far as they are there.
  func forEach(
    from start: Int, below end: Int = .max, _ body: (StoredEvent) throws -> Void
  ) throws(EventLogFailure) {
    try access { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT n, entry, salt, body FROM event WHERE n >= ? AND n < ? ORDER BY n",
        arguments: [start, end])
      while let row = try rows.next() {
        guard let n = integer(row, 0), let entry = bytes(row, 1) else {
          throw EventLogFailure.integrity("event")
        }
        try body(StoredEvent(n: n, entry: entry, salt: bytes(row, 2), body: bytes(row, 3)))
      }
    }
  }

  /// Calls `body` with all events in order, some thousand at a time.
  func forEachGroup(_ body: ([StoredEvent]) throws -> Void) throws(EventLogFailure) {
    let size = 8_192
    var group: [StoredEvent] = []
    do {
      try forEach(from: 0) { event in
        group.append(event)
        guard group.count == size else { return }
        try body(group)
        group = []
      }
      if !group.isEmpty { try body(group) }
    } catch { throw Self.failure(error) }
  }

  /// All heads, smallest first.
  func heads() throws(EventLogFailure) -> [StoredHead] {
    try access { db in
      try Row.fetchAll(db, sql: "SELECT size, note FROM head ORDER BY size").map(head)
    }
  }

  /// The largest head.
  func lastHead() throws(EventLogFailure) -> StoredHead? {
    try access { db in
      try Row.fetchOne(db, sql: "SELECT size, note FROM head ORDER BY size DESC").map(head)
    }
  }

  /// The event with the largest index.
  func lastEvent() throws(EventLogFailure) -> StoredEvent? {
    let n = try access { try Int.fetchOne($0, sql: "SELECT max(n) FROM event") }
    var last: StoredEvent?
    if let n { try forEach(from: n) { last = $0 } }
    return last
  }

  /// The size that the last event and the last head speak of, each as far as it can be read.
  func knownSize() throws(EventLogFailure) -> Int {
    let last = try access { try Int.fetchOne($0, sql: "SELECT max(n) + 1 FROM event") }
    let head = try access { try Int.fetchOne($0, sql: "SELECT max(size) FROM head") }
    return max(last ?? 0, head ?? 0)
  }

  func close() throws(EventLogFailure) {
    do { try queue.close() } catch { throw Self.failure(error) }
  }

  private static func insert(_ rows: [SeenNumber], _ db: Database) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO seen(pk, cs, n) VALUES (?, ?, ?)")
    for row in rows {
      try statement.execute(arguments: [Data(row.publicKey), row.sequence, row.event])
    }
  }

  private func transaction(_ body: (Database) throws -> Void) throws(EventLogFailure) {
    do {
      try queue.inTransaction(.immediate) { db in
        try body(db)
        return .commit
      }
    } catch { throw Self.failure(error) }
  }

  private func access<T>(_ body: (Database) throws -> T) throws(EventLogFailure) -> T {
    do { return try queue.inDatabase(body) } catch { throw Self.failure(error) }
  }

  /// SQLite's code and words; statements' arguments stay out.
  private static func failure(_ error: any Error) -> EventLogFailure {
    switch error {
    case let failure as EventLogFailure: failure
    case let error as DatabaseError:
      .database(code: error.extendedResultCode.rawValue, message: error.message ?? "")
    default: .database(code: -1, message: "")
    }
  }

  private func head(_ row: Row) throws -> StoredHead {
    guard let size = integer(row, 0), let note = String.fromDatabaseValue(row[1]) else {
      throw EventLogFailure.integrity("head")
    }
    return StoredHead(size: size, note: note)
  }

  private func integer(_ row: Row, _ column: Int) -> Int? { Int.fromDatabaseValue(row[column]) }

  /// A BLOB's bytes; `nil` for NULL and every other type.
  private func bytes(_ row: Row, _ column: Int) -> [UInt8]? {
    let value: DatabaseValue = row[column]
    guard case .blob(let data) = value.storage else { return nil }
    return [UInt8](data)
  }
}
