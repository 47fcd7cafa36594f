import Foundation
import SessionStore
import Testing

@Suite("Lock and files")
struct LockTests {
  @Test("A second opener is refused at once, and the first goes on")
  func second() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    let locked = EventLogFailure.locked(path: scratch.folder + "/log.lock")
    #expect(scratch.openFailure() == locked)
    #expect(ScratchLog.failure { _ = try EventLogReader.open(at: scratch.folder) } == locked)
    _ = try log.append(ScratchLog.batch(0, 1))
    try log.close()
    #expect(scratch.openFailure() == nil)
    let reader = try EventLogReader.open(at: scratch.folder)
    #expect(scratch.openFailure() == locked)
    #expect(try reader.events().count == 1)
    try reader.close()
  }

  @Test("A log that nobody holds any more gives its lock back")
  func dropped() throws {
    let scratch = try ScratchLog()
    do { _ = try scratch.create().append(ScratchLog.batch(0, 1)) }
    #expect(scratch.openFailure() == nil)
  }

  @Test("The lock of a process that was killed is free, that of a living one is not")
  func killedHolder() throws {
    let scratch = try ScratchLog()
    try scratch.fill(2)
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    let ready = Pipe()
    holder.standardOutput = ready
    holder.arguments = [
      "--no-fork", "--exclusive", scratch.folder + "/log.lock", "sh", "-c",
      "echo held; exec sleep 600",
    ]
    try holder.run()
    #expect(try ready.fileHandleForReading.read(upToCount: 4)?.count == 4)
    #expect(scratch.openFailure() == .locked(path: scratch.folder + "/log.lock"))
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    #expect(scratch.openFailure() == nil)
  }

  @Test("Links in place of the folder, the database, the lock or the mirror are refused")
  func links() throws {
    let files = FileManager.default
    for name in ["log/log.sqlite", "log/log.lock", "mirror.txt", "log"] {
      let scratch = try ScratchLog()
      try scratch.fill(2)
      let (path, moved) = (scratch.root + "/" + name, scratch.root + "/moved")
      try files.moveItem(atPath: path, toPath: moved)
      try files.createSymbolicLink(atPath: path, withDestinationPath: moved)
      #expect(scratch.openFailure() == .linked(path: path), "\(name)")
      guard name != "log" else { continue }
      try files.removeItem(atPath: path)
      try files.linkItem(atPath: moved, toPath: path)
      #expect(scratch.openFailure() == .linked(path: path), "\(name)")
    }
  }

  @Test("A log whose file was replaced under it stops")
  func replaced() throws {
    for name in ["log.sqlite", "log.lock"] {
      let scratch = try ScratchLog()
      let log = try scratch.create()
      _ = try log.append(ScratchLog.batch(0, 1))
      let path = scratch.folder + "/" + name
      let bytes = try ScratchLog.bytes(path)
      try FileManager.default.removeItem(atPath: path)
      try ScratchLog.write(bytes, path)
      #expect(
        ScratchLog.failure { _ = try log.append(ScratchLog.batch(1, 1)) }
          == .replaced(path: path))
      #expect(throws: EventLogFailure.stopped) { try log.append(ScratchLog.batch(1, 1)) }
      try log.close()
    }
  }

  @Test("What is not there is not found, and what is there is not made again")
  func presence() throws {
    let scratch = try ScratchLog()
    #expect(scratch.openFailure() == .notFound(path: scratch.folder))
    try scratch.fill(1)
    #expect(
      ScratchLog.failure { try EventLog.create(at: scratch.folder, mirror: scratch.mirror) }
        == .exists(path: scratch.database))
    #expect(
      ScratchLog.failure {
        try EventLog.create(at: scratch.root + "/other", mirror: scratch.mirror)
      } == .exists(path: scratch.mirror))
    let other = scratch.root + "/other"
    try EventLog.create(at: other, mirror: scratch.root + "/other.txt").close()
    #expect(ScratchLog.failure { try EventLogReader.open(at: other).close() } == nil)
  }

  @Test("Only the owner can read the files of a log")
  func modes() throws {
    let scratch = try ScratchLog()
    let log = try scratch.create()
    _ = try log.append(ScratchLog.batch(0, 1))
    let paths = ["", "-wal", "-shm"].map { scratch.database + $0 }
    for path in paths + [scratch.mirror, scratch.folder + "/log.lock"] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600, "\(path)")
    }
    try log.close()
  }

  @Test("A reader sees events and heads and changes nothing")
  func reader() throws {
    let scratch = try ScratchLog()
    let events = try scratch.fill(25)
    let before = try ScratchLog.bytes(scratch.database)
    let reader = try EventLogReader.open(at: scratch.folder)
    #expect(reader.size == 25)
    #expect(try reader.events() == events)
    #expect(try reader.events(3..<5) == Array(events[3..<5]))
    var seen: [StoredEvent] = []
    try reader.forEachEvent { seen.append($0) }
    #expect(seen == events)
    #expect(reader.heads.map(\.size) == [10, 20, 25])
    try reader.close()
    #expect(try ScratchLog.bytes(scratch.database) == before)
  }
}
