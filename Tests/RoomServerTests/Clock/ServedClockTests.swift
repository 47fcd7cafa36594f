import ExamSession
import Foundation
import RoomAPI
import SessionStore
import Testing

@testable import RoomServer

@Suite("A room whose machine's clock is wrong")
struct ServedClockTests {
  private static let hour = 3_600_000
  private let exam: ScratchExam
  private let clock: ScratchClock

  /// Ten minutes after the start of an hour's exam.
  init() throws {
    exam = try ScratchExam(candidates: 2)
    clock = ScratchClock(wall: exam.start.milliseconds + 600_000)
  }

  /// Opened by the machine's clock, with the time that officials read where it is given.
  private func opened(reading: LogTime? = nil) throws -> Room {
    try Room(
      folder: exam.folder, mirror: nil, machine: clock.machine,
      clockReading: reading.map { OfficialReading(now: $0, on: clock.machine) })
  }

  private func room(reading: LogTime? = nil) throws -> Room {
    var room = try opened(reading: reading)
    try room.boot(softwareSHA: String(repeating: "0", count: 64))
    return room
  }

  private var wall: LogTime { LogTime(milliseconds: clock.machine.wall()) }

  private func closed(_ room: Room) throws { try room.log.close() }

  private func events(_ kind: EventKind) throws -> Int { try MirrorText(exam.folder).count(kind) }

  @Test("A wall clock set while the server was down closes nobody's test and gives nobody time")
  func down() throws {
    try closed(room())
    for step in [5 * Self.hour, -9 * Self.hour] {
      clock.pass(30_000)
      clock.step(step)
      var again = try room()
      let minutes = again.now.minutes(since: exam.start)
      #expect((10...12).contains(minutes), "\(step): \(minutes)")
      _ = try again.commit([again.decide(.tick)])
      try closed(again)
    }
    #expect(try events(.close) == 0)
    #expect(try events(.end) == 0)
    // The second time the wall clock is four hours behind the log's, and told of as that.
    #expect(try events(.clock) == 2)
  }

  @Test("On a machine that was started anew with a wrong clock the room is not served at all")
  func rebooted() throws {
    try closed(room())
    let before = try MirrorText(exam.folder).events.count
    for (place, step) in [5 * Self.hour, -6 * Self.hour].enumerated() {
      clock.reboot("boot \(place)")
      clock.step(step)
      #expect(throws: ClockDoubt.self) { try room() }
      #expect(try MirrorText(exam.folder).events.count == before)
    }
    clock.step(Self.hour + 60_000)
    let again = try room()
    #expect((11...12).contains(again.now.minutes(since: exam.start)))
    try closed(again)
    #expect(try events(.clock) == 0)
  }

  @Test("Somebody's word makes the wall clock count, and stands in the log")
  func confirmed() throws {
    try closed(room())
    clock.reboot("two")
    clock.pass(15 * 60_000)
    #expect(throws: ClockDoubt.self) { try room() }
    let off = wall.adding(milliseconds: ClockStart.misreading + 1)
    #expect(throws: ClockDoubt.otherReading(off, wall: wall)) { try room(reading: off) }
    let again = try room(reading: wall.adding(milliseconds: -ClockStart.misreading))
    #expect((25...26).contains(again.now.minutes(since: exam.start)))
    #expect(try events(.clock) == 1)
    try closed(again)
  }

  @Test("A step while the room is served is an event and an alarm, and changes nothing else")
  func served() async throws {
    let room = try room()
    let failures = ServedRoom.Failures()
    let sequencer = RoomSequencer(room) { _ in failures.add() }
    let keeper = ClockKeeper(
      sequencer: sequencer, file: room.clockFile, clock: room.clock, machine: clock.machine)
    let task = Task { await keeper.run() }
    let before = room.now
    clock.step(-2 * Self.hour)
    try await poll("no event") { try events(.clock) == 1 }
    let board = try await sequencer.perform { room throws(Refusal) in try room.board() }
    #expect(board.alarms?.map(\.kind) == ["clock_step"])
    #expect(board.alarms?.first?.detail.contains("\(2 * Self.hour) ms") == true)
    #expect(board.now.milliseconds - before.milliseconds < 60_000)
    task.cancel()
    await task.value
    await sequencer.close()
    #expect(failures.count == 0)
    #expect(try ClockFile(exam.folder).point?.boot == "one")
  }

  @Test("A kept clock that is gone, or made without the log key, is an event and an alarm")
  func lost() throws {
    var board: [String]?
    for (place, bytes) in [nil, Data("{}".utf8), try forged()].enumerated() {
      try closed(room())
      let path = exam.folder.path(ClockFile.path)
      try FileManager.default.removeItem(atPath: path)
      if let bytes { try bytes.write(to: URL(filePath: path)) }
      let again = try room()
      board = try again.board().alarms?.map(\.detail)
      try closed(again)
      #expect(try events(.clock) == place + 1)
    }
    #expect(board == Array(repeating: "0 ms: no kept clock was found", count: 3))
    try closed(room())
    #expect(try events(.clock) == 3, "the point that was kept then is good again")
  }

  /// A point of this machine with the tag of another log's key.
  private func forged() throws -> Data {
    let other = try ScratchExam(candidates: 1)
    try ClockFile(other.folder).keep(
      ClockPoint(boot: clock.machine.boot, elapsed: clock.machine.elapsed(), log: wall))
    return Data(try other.folder.bytes(ClockFile.path))
  }

  @Test(
    "A lost clock is still told of by the server after one that opened the log and went no further")
  func lostBeforeBoot() throws {
    try closed(room())
    try FileManager.default.removeItem(atPath: exam.folder.path(ClockFile.path))
    let before = try MirrorText(exam.folder).events.count
    try closed(opened())
    #expect(try MirrorText(exam.folder).events.count == before, "nothing is logged before the boot")
    try closed(room())
    #expect(try events(.clock) == 1)
  }

  @Test("After the end of the room no clock keeps a server from starting")
  func ended() throws {
    var first = try room()
    clock.pass(2 * Self.hour)
    try first.commit([first.decide(.tick)])
    #expect(first.core.state.isEnded)
    try closed(first)
    clock.reboot("two")
    clock.pass(20 * Self.hour)
    try closed(room())
    #expect(try events(.clock) == 0)
  }
}
