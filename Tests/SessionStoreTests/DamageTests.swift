import CanonicalBytes
import Foundation
import Seeded
import SessionStore
import Testing

@Suite("Damage")
struct DamageTests {
  @Test("A flipped bit anywhere in the database is found at opening or changes nothing")
  func flippedBits() throws {
    let scratch = try ScratchLog()
    let events = try scratch.fill(60)
    let heads = try scratch.mirrorLines().count { $0.hasPrefix("{\"h\":") }
    let good = try ScratchLog.bytes(scratch.database)
    let mirror = try ScratchLog.bytes(scratch.mirror)
    var found = 0
    for seed in 0..<400 {
      var dice = SplitMix(seed: seed)
      // A quarter of the flips hit the file header and the schema page.
      let region = seed % 4 == 0 ? 0..<512 : good.indices
      let place = Int.random(in: region, using: &dice)
      var bytes = good
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      for suffix in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: scratch.database + suffix)
      }
      try ScratchLog.write(bytes, scratch.database)
      try ScratchLog.write(mirror, scratch.mirror)
      do {
        let log = try scratch.open()
        #expect(try log.events() == events, "seed \(seed), byte \(place)")
        #expect(try log.heads().count == heads, "seed \(seed), byte \(place)")
        try log.close()
      } catch {
        found += 1
      }
    }
    #expect(found > 100)
  }

  @Test("Rows that were changed behind the triggers are found, and the index is named")
  func changedRows() throws {
    let scratch = try ScratchLog()
    try scratch.fill(20, heads: false)
    let disarm = """
      DROP TRIGGER event_update; DROP TRIGGER event_delete; DROP TRIGGER event_insert
      """
    let rearm = """
      CREATE TRIGGER event_insert BEFORE INSERT ON event WHEN NEW.n <> \
      (SELECT coalesce(max(n) + 1, 0) FROM event) \
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER event_update BEFORE UPDATE ON event \
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER event_delete BEFORE DELETE ON event \
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
      """
    let cases: [(String, EventLogFailure)] = [
      ("UPDATE event SET body = x'7B7D' WHERE n = 7", .commitment(index: 7)),
      ("UPDATE event SET salt = zeroblob(32) WHERE n = 3", .commitment(index: 3)),
      ("UPDATE event SET salt = NULL WHERE n = 3", .commitment(index: 3)),
      ("UPDATE event SET entry = CAST(entry || x'20' AS BLOB) WHERE n = 5", .entry(index: 5)),
      ("DELETE FROM event WHERE n = 4", .gap(expected: 4)),
      ("DELETE FROM event WHERE n = 0", .gap(expected: 0)),
      (
        "UPDATE event SET n = 99 WHERE n = 4; UPDATE event SET n = 4 WHERE n = 5;"
          + "UPDATE event SET n = 5 WHERE n = 99", .entry(index: 4)
      ),
      (
        "INSERT INTO event SELECT 20, entry, salt, body FROM event WHERE n = 19",
        .entry(index: 20)
      ),
      ("DELETE FROM event WHERE n >= 15", .behindMirror(database: 15, mirror: 20)),
    ]
    for (number, (sql, expected)) in cases.enumerated() {
      let place = try scratch.copy(to: "case\(number)")
      let log = try EventLog.open(at: place, mirror: place + "/mirror.txt")
      try log.execute("\(disarm); \(sql); \(rearm)")
      try log.close()
      let failure = ScratchLog.failure {
        try EventLog.open(at: place, mirror: place + "/mirror.txt").close()
      }
      #expect(failure == expected, "\(sql)")
    }
  }

  @Test("A database without its triggers, or with more than them, is refused")
  func schema() throws {
    let scratch = try ScratchLog()
    try scratch.fill(2)
    for (number, sql) in [
      "DROP TRIGGER event_delete", "CREATE TABLE more(n INTEGER)",
      "CREATE INDEX quick ON event(entry)", "PRAGMA user_version = 2",
      "PRAGMA application_id = 0",
    ].enumerated() {
      let place = try scratch.copy(to: "case\(number)")
      let log = try EventLog.open(at: place, mirror: place + "/mirror.txt")
      try log.execute(sql)
      try log.close()
      let failure = ScratchLog.failure {
        try EventLog.open(at: place, mirror: place + "/mirror.txt").close()
      }
      #expect(failure == .schema, "\(sql)")
    }
  }

  @Test("A file that is empty or no database is refused")
  func noDatabase() throws {
    for bytes in [[], Array("SQLite".utf8), [UInt8](repeating: 0x41, count: 8_192)] {
      let scratch = try ScratchLog()
      try scratch.fill(2)
      try ScratchLog.write(bytes, scratch.database)
      #expect(scratch.openFailure() != nil)
    }
  }
}
