import ExamSession
import SessionStore
import Testing

@testable import RoomServer

@Suite("The clock with which a server starts")
struct ClockStartTests {
  private static let second = 1_000
  private static let minute = 60_000

  /// A server that left its clock at 10,000 s when the machine had run for 500 s; 100 s later.
  private static func facts(
    _ change: (inout ClockStart.Facts) -> Void = { _ in }
  ) -> ClockStart.Facts {
    var facts = ClockStart.Facts(
      point: ClockPoint(
        boot: "a", elapsed: 500 * second, log: LogTime(milliseconds: 10_000 * second)),
      boot: "a", elapsed: 600 * second, wall: LogTime(milliseconds: 10_100 * second),
      last: LogTime(milliseconds: 9_990 * second), isServed: true, isEnded: false, moments: [])
    change(&facts)
    return facts
  }

  private static func seconds(_ time: LogTime) -> Int { time.milliseconds / second }

  @Test("While the machine runs on the wall clock decides nothing, however far it was set")
  func sameBoot() throws {
    for wall in [10_100, 10_102, 10_098] {
      let start = try ClockStart(
        Self.facts { $0.wall = LogTime(milliseconds: wall * Self.second) })
      #expect(Self.seconds(start.time) == 10_100)
      #expect(start.event == nil)
    }
    let day = 86_400
    for (offset, word) in [(day, "forward"), (-day / 10, "back"), (3, "forward"), (-3, "back")] {
      let start = try ClockStart(
        Self.facts {
          $0.wall = LogTime(milliseconds: (10_100 + offset) * Self.second)
          $0.moments = [LogTime(milliseconds: 10_050 * Self.second)]
        })
      #expect(Self.seconds(start.time) == 10_100, "\(offset)")
      #expect(start.event?.offset == abs(offset) * Self.second, "\(offset)")
      #expect(
        start.event?.reason == "wall clock stepped \(word), while the server was down")
    }
  }

  @Test("Log time never falls below the last event, whatever the kept point says")
  func floor() throws {
    let start = try ClockStart(
      Self.facts {
        $0.last = LogTime(milliseconds: 10_101 * Self.second)
        $0.wall = LogTime(milliseconds: 10_101 * Self.second)
      })
    #expect(Self.seconds(start.time) == 10_101)
  }

  private static let lost = ClockStart.nothingKept

  /// Other starts of the machine: another name, no name, a monotonic clock that ran back, no point.
  private static let otherBoots: [@Sendable (inout ClockStart.Facts) -> Void] = [
    { $0.boot = "b" },
    {
      $0.boot = ""
      $0.point?.boot = ""
    }, { $0.elapsed = 400 * second },
    { $0.point = nil },
  ]

  @Test("After a start of the machine the wall clock counts when it is near what was known last")
  func otherBoot() throws {
    for (place, change) in Self.otherBoots.enumerated() {
      for wall in [9_999, 10_001, 10_590] {
        let start = try ClockStart(
          Self.facts {
            change(&$0)
            $0.wall = LogTime(milliseconds: wall * Self.second)
          })
        #expect(Self.seconds(start.time) == wall)
        #expect(start.event == (place < 3 ? nil : ClockEvent(offset: 0, reason: Self.lost)))
      }
    }
  }

  private static func doubt(
    wall: Int, _ change: (inout ClockStart.Facts) -> Void = { _ in }
  ) -> ClockDoubt? {
    let facts = facts {
      $0.boot = "b"
      $0.wall = LogTime(milliseconds: wall)
      change(&$0)
    }
    do throws(ClockDoubt) { _ = try ClockStart(facts) } catch { return error }
    return nil
  }

  @Test(
    "Set back by more than two seconds, ten minutes later, or beyond a start or deadline: refused")
  func doubts() {
    let last = LogTime(milliseconds: 10_000 * Self.second)
    func at(_ time: Int) -> LogTime { LogTime(milliseconds: time) }
    let known = last.milliseconds
    #expect(Self.doubt(wall: known - 2_000) == nil)
    #expect(Self.doubt(wall: known - 2_001) == .back(last: last, wall: at(known - 2_001)))
    let long = 10 * Self.minute
    #expect(Self.doubt(wall: known + long) == nil)
    #expect(Self.doubt(wall: known + long + 1) == .long(last: last, wall: at(known + long + 1)))
    let moments = [at(known + 9_000), at(known + 5_000)]
    for (wall, crosses) in [(4_999, nil), (5_000, moments[1]), (9_000, moments[1])] {
      #expect(
        Self.doubt(wall: known + wall) { $0.moments = moments }
          == crosses.map { .crosses($0, last: last, wall: at(known + wall)) })
    }
    #expect(Self.doubt(wall: known + 20_000) { $0.moments = [at(known)] } == nil)
    // Nobody has served this log: it was made days ago, and nothing has happened in it.
    for change in [{ $0.isServed = false }] as [(inout ClockStart.Facts) -> Void] {
      #expect(Self.doubt(wall: known + 100 * long, change) == nil)
      #expect(Self.doubt(wall: known - 2_001, change) != nil)
      // But a clock beyond the last deadline would find everybody absent.
      let moments = [at(known + long), at(known + 2 * long)]
      func found(_ wall: Int) -> ClockDoubt? {
        Self.doubt(wall: wall) {
          change(&$0)
          $0.moments = moments
        }
      }
      #expect(found(known + 2 * long - 1) == nil, "a late beginning")
      let wall = at(known + 2 * long)
      #expect(found(wall.milliseconds) == .crosses(wall, last: last, wall: wall))
    }
  }

  @Test("A confirmed wall clock is taken on any start of the machine, and the log says so")
  func confirmed() throws {
    for (boot, wall, time) in [("a", 20_000, 20_000), ("b", 20_000, 20_000), ("b", 5_000, 9_990)] {
      let start = try ClockStart(
        Self.facts {
          $0.boot = boot
          $0.wall = LogTime(milliseconds: wall * Self.second)
          $0.reading = OfficialReading(time: $0.wall, elapsed: $0.elapsed)
        })
      #expect(Self.seconds(start.time) == time)
      #expect(start.event?.reason.hasSuffix(", confirmed when the server started") == true)
    }
    let near = try ClockStart(
      Self.facts { $0.reading = OfficialReading(time: $0.wall, elapsed: $0.elapsed) })
    #expect(near.event == nil)
  }

  @Test("What officials read is taken within two minutes of the wall clock, and refused beyond")
  func reading() throws {
    let most = ClockStart.misreading
    for (off, isTaken) in [(most, true), (-most, true), (most + 1, false), (-most - 1, false)] {
      for boot in ["a", "b"] {
        var facts = Self.facts { $0.boot = boot }
        facts.reading = OfficialReading(
          time: facts.wall.adding(milliseconds: off), elapsed: facts.elapsed)
        if isTaken {
          #expect(try ClockStart(facts).time == facts.wall, "\(off) \(boot)")
          continue
        }
        let wall = facts.wall
        #expect(
          throws: ClockDoubt.otherReading(wall.adding(milliseconds: off), wall: wall),
          "\(off) \(boot)"
        ) { try ClockStart(facts) }
      }
    }
  }

  @Test("A reading is held against the wall clock of when it was given, however long ago that was")
  func agedReading() throws {
    let hour = 60 * Self.minute
    for boot in ["a", "b"] {
      var facts = Self.facts { $0.boot = boot }
      facts.reading = OfficialReading(time: facts.wall, elapsed: facts.elapsed)
      facts.elapsed += hour
      let read = facts.wall
      facts.wall = read.adding(milliseconds: hour)
      #expect(try ClockStart(facts).time == facts.wall, "\(boot)")
      // Somebody sets the clock in between: what was confirmed is not what it shows now.
      facts.wall = facts.wall.adding(milliseconds: -hour)
      #expect(
        throws: ClockDoubt.otherReading(read, wall: read.adding(milliseconds: -hour)), "\(boot)"
      ) { try ClockStart(facts) }
    }
  }

  @Test("A log that was served says when no kept clock is there; one that nobody served does not")
  func lostPoint() throws {
    let confirmed = try ClockStart(
      Self.facts {
        $0.point = nil
        $0.wall = LogTime(milliseconds: 20_000 * Self.second)
        $0.reading = OfficialReading(time: $0.wall, elapsed: $0.elapsed)
      })
    #expect(
      confirmed.event?.reason
        == "wall clock stepped forward, confirmed when the server started, \(Self.lost)")
    let first = try ClockStart(
      Self.facts {
        $0.point = nil
        $0.isServed = false
      })
    #expect(first.event == nil)
  }

  @Test("A point that was kept is read again; one that was changed, or anything else, is no point")
  func kept() throws {
    let exam = try ScratchExam(candidates: 1)
    let file = try ClockFile(exam.folder)
    #expect(file.point == nil)
    let point = ClockPoint(boot: "a b", elapsed: 7, log: LogTime(milliseconds: 8))
    try file.keep(point)
    #expect(try ClockFile(exam.folder).point == point)
    let text = String(decoding: try exam.folder.bytes(ClockFile.path), as: UTF8.self)
    for (old, new) in [("a b", "a c"), ("_ms\":7", "_ms\":6"), ("_ms\":8", "_ms\":9")] {
      try #require(text.contains(old))
      try exam.folder.replace(Array(text.replacing(old, with: new).utf8), ClockFile.path)
      #expect(file.point == nil, "\(new)")
    }
    try exam.folder.replace(Array("{\"boot\":\"a\"}".utf8), ClockFile.path)
    #expect(file.point == nil)
    try exam.folder.replace(Array(text.utf8), ClockFile.path)
    #expect(file.point == point)
  }
}
