import GRDB

/// The settings without which an acknowledged event could be lost or altered unnoticed.
///
/// They are set after the connection is open, because GRDB weakens `synchronous` while it opens a
/// connection in WAL mode, and each is read back.
enum DurableSettings {
  /// Name, value to set, value that must read back.
  static let required = [
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("mmap_size", "0", "0"),
    ("foreign_keys", "ON", "1"),
  ]

  /// Sets all, then runs `planted`, which only tests give, then reads all back.
  static func apply(_ db: Database, planted: String?) throws {
    for (name, value, _) in required {
      _ = try Row.fetchAll(db, sql: "PRAGMA \(name) = \(value)")
    }
    if let planted { try db.execute(sql: planted) }
    try check(required, db)
  }

  /// Sets and reads back what matters to a connection that cannot write.
  static func applyReadOnly(_ db: Database) throws {
    let reading = required.filter { $0.0 != "journal_mode" && $0.0 != "synchronous" }
    for (name, value, _) in reading {
      _ = try Row.fetchAll(db, sql: "PRAGMA \(name) = \(value)")
    }
    try check(reading, db)
  }

  /// What each setting of ``required`` reads back as, by name.
  static func readBack(_ db: Database) throws -> [String: String] {
    var found: [String: String] = [:]
    for (name, _, _) in required { found[name] = try value(name, db) }
    return found
  }

  private static func check(_ settings: [(String, String, String)], _ db: Database) throws {
    for (name, _, wanted) in settings {
      let found = try value(name, db)
      guard found == wanted else {
        throw EventLogFailure.setting(name: name, wanted: wanted, found: found)
      }
    }
  }

  private static func value(_ name: String, _ db: Database) throws -> String {
    let value = try DatabaseValue.fetchOne(db, sql: "PRAGMA \(name)") ?? .null
    return Int.fromDatabaseValue(value).map(String.init)
      ?? String.fromDatabaseValue(value) ?? ""
  }
}
