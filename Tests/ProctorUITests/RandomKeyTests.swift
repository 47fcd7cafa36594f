import RoomAPI
import Seeded
import Testing
import TextScreen

@testable import ProctorUI

struct RandomKeyTests {
  private static let keys: [KeyPress] =
    [
      .up, .down, .left, .right, .tab, .backtab, .enter, .escape, .backspace, .delete, .pageUp,
      .pageDown, .home, .end, .function(1), .function(2), .function(3), .function(4),
      .control("c"), .character("\u{301}"), .character("中"), .character("\u{1B}"),
    ] + "vas/?1234567đếhoa 0*q".map { .character($0) }

  @Test("Any keys at any size, with any board, never crash and keep the cursor on the screen")
  func anyKeys() {
    for seed in 0..<40 {
      var random = SplitMix(seed: seed)
      var watching = Watching()
      for step in 0..<120 {
        switch random.next(12) {
        case 0:
          watching.handle(
            .resized(Size(columns: 1 + random.next(200), rows: 1 + random.next(60))))
        case 1: watching.handle(.board(Self.board(&random)))
        case 2: watching.handle(.pollFailed(.noContact))
        case 3: watching.handle(.acted(Self.outcome(&random)))
        case 4: watching.handle(.pasted(" \u{301}x\ny\t1"))
        case 5: watching.pass(random.next(4_000))
        default: watching.press(Self.keys[random.next(Self.keys.count)])
        }
        watching.state.wantsToQuit = false
        let (screen, size) = (watching.screen, watching.state.size)
        #expect(screen.grid.size == size, "seed \(seed), step \(step)")
        #expect((0..<size.rows).contains(screen.cursor.row), "seed \(seed), step \(step)")
        #expect((0..<size.columns).contains(screen.cursor.column), "seed \(seed), step \(step)")
      }
    }
  }

  @Test("Every screen can be drawn at every size from 1×1 to 200×60")
  func anySize() {
    for columns in [1, 2, 7, 39, 40, 41, 75, 76, 79, 80, 99, 100, 132, 133, 200] {
      for rows in [1, 2, 11, 12, 13, 17, 18, 24, 60] {
        let size = Size(columns: columns, rows: rows)
        for (name, state) in ViewStates.all {
          let screen = screen(for: state, size: size)
          #expect(screen.grid.size == size, "\(name) \(columns)×\(rows)")
        }
      }
    }
  }

  @Test("Hostile text from the room never reaches a cell")
  func hostile() {
    let evil = "x\u{1B}[2J\u{9B}31m\u{7}\u{8}\u{202E}y\u{0}\r\n\u{2066}z"
    var board = Samples.running()
    for index in board.seats.indices {
      board.seats[index].name = evil
      board.seats[index].seat = evil
      board.seats[index].receipt = evil
    }
    board.alarms = [
      BoardAlarm(at: board.now, kind: evil, candidate: evil, detail: evil)
    ]
    board.witnesses?[0].name = evil
    var watching = Watching()
    watching.handle(.board(board))
    for key in [KeyPress.tab, .enter, .character("v"), .escape, .escape, .character("a")] {
      watching.press(key)
      for row in watching.screen.text {
        #expect(row.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x9B }, "\(key)")
        #expect(!row.contains("\u{202E}"), "\(key)")
      }
    }
  }

  private static func board(_ random: inout SplitMix) -> Board {
    var board =
      switch random.next(3) {
      case 0: Samples.waiting()
      case 1: Samples.running(count: 1 + random.next(80))
      default: Samples.finished()
      }
    if random.next(8) == 0 { board.seats = [] }
    if random.next(3) == 0 {
      board.alarms = (0..<random.next(6)).map { Samples.alarm("000\($0)", at: 1_000 * $0) }
    }
    return board
  }

  private static func outcome(_ random: inout SplitMix) -> ActResult {
    switch random.next(3) {
    case 0: .unknown
    case 1: .refused(Said("không", "no"))
    default: .done(Samples.running())
    }
  }
}
