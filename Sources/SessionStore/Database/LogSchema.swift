import GRDB

/// The tables of a log and the triggers that keep accidents away from it.
///
/// Triggers are no defence against someone with the file in hand; signatures and the mirror are.
enum LogSchema {
  static let version = 1
  /// "KTLG", in the file's header.
  static let application = 0x4B54_4C47

  static let statements = [
    """
    CREATE TABLE event(\
    n INTEGER PRIMARY KEY CHECK(n >= 0), entry BLOB NOT NULL, salt BLOB, body BLOB) STRICT
    """,
    """
    CREATE TABLE seen(pk BLOB NOT NULL, cs INTEGER NOT NULL, n INTEGER NOT NULL, \
    PRIMARY KEY(pk, cs), FOREIGN KEY(n) REFERENCES event(n)) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE head(size INTEGER PRIMARY KEY CHECK(size >= 0), note TEXT NOT NULL) STRICT",
    trigger(
      "event_insert", "INSERT ON event WHEN NEW.n <> (SELECT coalesce(max(n) + 1, 0) FROM event)"),
    trigger("event_update", "UPDATE ON event"),
    trigger("event_delete", "DELETE ON event"),
    trigger("head_insert", "INSERT ON head WHEN NEW.size <= (SELECT max(size) FROM head)"),
    trigger("head_update", "UPDATE ON head"),
    trigger("head_delete", "DELETE ON head"),
  ]

  static func create(_ db: Database) throws {
    try db.inTransaction(.immediate) {
      for statement in statements { try db.execute(sql: statement) }
      try db.execute(sql: "PRAGMA application_id = \(application)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Refuses a file whose tables, triggers or numbers are not exactly these.
  static func check(_ db: Database) throws {
    let rows = try DatabaseValue.fetchAll(
      db, sql: "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    let found = Set(rows.map { String.fromDatabaseValue($0) ?? "" })
    let numbers = [
      try Int.fetchOne(db, sql: "PRAGMA application_id"),
      try Int.fetchOne(db, sql: "PRAGMA user_version"),
    ]
    guard rows.count == statements.count, found == Set(statements),
      numbers == [application, version]
    else { throw EventLogFailure.schema }
  }

  private static func trigger(_ name: String, _ event: String) -> String {
    """
    CREATE TRIGGER \(name) BEFORE \(event) \
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """
  }
}
