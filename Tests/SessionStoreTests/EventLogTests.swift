import CanonicalBytes
import Foundation
import SessionStore
import Testing
import TransparencyLog

@Suite("Event log")
struct EventLogTests {
  @Test("Every setting that durability needs reads back")
  func settings() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    #expect(
      try log.settings() == [
        "journal_mode": "wal", "synchronous": "2", "trusted_schema": "0",
        "cell_size_check": "1", "mmap_size": "0", "foreign_keys": "1",
      ])
    try log.close()
    let reopened = try scratch.open()
    #expect(try reopened.settings()["synchronous"] == "2")
    #expect(try reopened.settings()["journal_mode"] == "wal")
    try reopened.close()
  }

  @Test(
    "A planted weaker setting is refused by its name",
    arguments: [
      ("synchronous", "NORMAL", "1"), ("synchronous", "OFF", "0"),
      ("journal_mode", "DELETE", "delete"), ("trusted_schema", "ON", "1"),
      ("cell_size_check", "OFF", "0"), ("mmap_size", "65536", "65536"),
      ("foreign_keys", "OFF", "0"),
    ])
  func planted(name: String, value: String, found: String) throws {
    let scratch = try ScratchLog()
    try scratch.fill(3)
    let failure = ScratchLog.failure {
      try EventLog.open(
        at: scratch.folder, mirror: scratch.mirror, planted: "PRAGMA \(name) = \(value)"
      ).close()
    }
    guard case .setting(let refused, _, let value) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(refused == name)
    #expect(value == found)
    #expect(scratch.openFailure() == nil)
  }

  @Test("What was appended is there with its commitment, in order, after closing and opening")
  func appends() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    let first = try log.append(ScratchLog.batch(0, 3))
    let second = try log.append(ScratchLog.batch(3, 40))
    let appended = first + second
    #expect(log.size == 43)
    #expect(log.lastTime == 1_042)
    #expect(log.root == MerkleTree.root(appended.map(\.leaf)))
    #expect(try log.append([]).isEmpty)
    try log.close()
    let again = try scratch.open()
    let events = try again.events()
    #expect(again.root == MerkleTree.root(appended.map(\.leaf)))
    #expect(again.lastTime == 1_042)
    #expect(events.map(\.n) == Array(0..<43))
    for (event, pending) in zip(events, ScratchLog.batch(0, 43)) {
      let entry = try LogEntry(bytes: event.entry)
      let salt = try #require(event.salt.flatMap { Digest32($0) })
      #expect(event.body == pending.body)
      #expect(entry.c == Commitment.of(salt: salt, body: pending.body))
      #expect(entry.kind == pending.kind)
      #expect(entry.t == pending.t)
    }
    #expect(Set(events.compactMap(\.salt)).count == 43)
    #expect(try again.events(10..<12).map(\.n) == [10, 11])
    #expect(try again.append(ScratchLog.batch(43, 1))[0].n == 43)
    try again.close()
  }

  @Test("A copy of the files of an open log holds everything that was acknowledged")
  func killed() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    for start in stride(from: 0, to: 60, by: 6) {
      _ = try log.append(ScratchLog.batch(start, 6))
      let place = try scratch.copy(to: "copy\(start)")
      let copy = try EventLog.open(at: place, mirror: place + "/mirror.txt")
      #expect(copy.size == start + 6)
      #expect(copy.root == log.root)
      try copy.close()
    }
    try log.close()
  }

  @Test("A batch that fails before its commit leaves nothing, and the log stops")
  func atomicity() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 5))
    try log.plant(.beforeCommit)
    #expect(throws: EventLogFailure.stopped) { try log.append(ScratchLog.batch(5, 10)) }
    #expect(throws: EventLogFailure.stopped) { try log.append(ScratchLog.batch(5, 1)) }
    #expect(throws: EventLogFailure.stopped) { try log.syncMirror() }
    #expect(throws: EventLogFailure.stopped) { try log.events() }
    let signer = try ScratchLog.signer()
    #expect(throws: EventLogFailure.stopped) {
      try log.signHead(origin: ScratchLog.origin, signer: signer)
    }
    try log.close()
    #expect(throws: EventLogFailure.stopped) { try log.append(ScratchLog.batch(5, 1)) }
    let again = try scratch.open()
    #expect(again.size == 5)
    try again.close()
  }

  @Test("A batch that was committed but not mirrored is whole after opening, and mirrored")
  func deathAfterCommit() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 5))
    try log.plant(.afterCommit)
    #expect(throws: EventLogFailure.stopped) { try log.append(ScratchLog.batch(5, 10)) }
    try log.close()
    #expect(try scratch.mirrorLines().count == 5)
    let again = try scratch.open()
    #expect(again.size == 15)
    #expect(try scratch.mirrorLines().count == 15)
    try again.close()
  }

  @Test("A sequence number that was used stops the batch and the log")
  func seen() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    let key = [UInt8](repeating: 9, count: 32)
    _ = try log.append(
      ScratchLog.batch(0, 2),
      seen: [SeenNumber(publicKey: key, sequence: 1, event: 1)])
    #expect(try log.seen() == [SeenNumber(publicKey: key, sequence: 1, event: 1)])
    let failure = ScratchLog.failure {
      _ = try log.append(
        ScratchLog.batch(2, 2),
        seen: [SeenNumber(publicKey: key, sequence: 1, event: 0)])
    }
    guard case .database = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    try log.close()
    let again = try scratch.open()
    #expect(again.size == 2)
    let rows = [
      SeenNumber(publicKey: key, sequence: 1, event: 0),
      SeenNumber(publicKey: key, sequence: 2, event: 1),
    ]
    try again.replaceSeen(rows)
    #expect(try again.seen() == rows)
    try again.close()
  }

  @Test("An event that cannot be logged is refused before anything is written, and the log goes on")
  func refusedEvents() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 5))
    func refusal(_ kind: String, _ size: Int, _ time: Int) -> EventLogFailure? {
      let bad = PendingEvent(
        kind: kind, body: [UInt8](repeating: 0x30, count: size), t: time)
      return ScratchLog.failure { _ = try log.append(ScratchLog.batch(5, 1) + [bad]) }
    }
    let most = PendingEvent.longestBody
    #expect(refusal("Answer", 1, 2_000) == .badEvent(position: 1))
    #expect(refusal("answer", 1, 1_004) == .time(index: 6))
    #expect(refusal("answer", 1, CanonicalJSON.largestInteger + 1) == .badEvent(position: 1))
    #expect(refusal("answer", most + 1, 2_000) == .bodyTooLarge(position: 1, limit: most))
    #expect(
      ScratchLog.failure {
        _ = try log.append(
          ScratchLog.batch(5, 1), seen: [SeenNumber(publicKey: [1], sequence: 1, event: 1)])
      } == .badEvent(position: 1))
    #expect(log.size == 5)
    #expect(refusal("answer", most, 2_000) == nil)
    #expect(log.size == 7)
    try log.close()
    #expect(scratch.openFailure() == nil)
  }

  @Test(
    "The database itself refuses to change, delete, replace or skip what was logged",
    arguments: [
      "UPDATE event SET body = x'00' WHERE n = 1", "DELETE FROM event WHERE n = 4",
      "UPDATE event SET n = 9 WHERE n = 4", "DELETE FROM event",
      "INSERT OR REPLACE INTO event(n, entry) VALUES (1, x'00')",
      "INSERT INTO event(n, entry) VALUES (6, x'00')",
      "INSERT INTO event(n, entry) VALUES (-1, x'00')",
      "INSERT INTO event(n, entry) VALUES (5, 'text')",
      "UPDATE head SET note = 'x'", "DELETE FROM head",
      "INSERT INTO head(size, note) VALUES (2, 'x')",
      "INSERT OR REPLACE INTO head(size, note) VALUES (5, 'x')",
    ])
  func triggers(sql: String) throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 5))
    _ = try log.signHead(origin: ScratchLog.origin, signer: ScratchLog.signer())
    let before = try log.events()
    let failure = ScratchLog.failure { try log.execute(sql) }
    guard case .database = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(try log.events() == before)
    try log.close()
    #expect(scratch.openFailure() == nil)
  }
}
