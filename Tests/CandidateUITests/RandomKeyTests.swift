import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

struct RandomKeyTests {
  private static let keys: [KeyPress] =
    [
      .up, .down, .left, .right, .tab, .backtab, .enter, .escape, .backspace, .delete, .pageUp,
      .pageDown, .home, .end, .function(1), .function(2), .function(3), .function(4),
      .control("c"), .character("\u{301}"), .character("中"), .character("\u{1B}"),
    ] + "abchmnxu?0179ế ".map { .character($0) }

  @Test("Any keys at any size keep the cursor on the focus and never crash")
  func anyKeys() {
    for seed in 0..<150 {
      var random = SplitMix(seed: UInt64(seed))
      var sitting = Sitting()
      if seed % 3 > 0 { sitting.reachQuestions() }
      for step in 0..<80 {
        if random.next(6) == 0 {
          let size = Size(columns: 1 + random.next(200), rows: 1 + random.next(60))
          sitting.handle(.resized(size))
        }
        if random.next(20) == 0 { sitting.isConnected.toggle() }
        if random.next(12) == 0 { sitting.pass(random.next(4_000)) }
        sitting.press(Self.keys[random.next(Self.keys.count)])
        check(sitting, "seed \(seed), step \(step)")
      }
    }
  }

  private func check(_ sitting: Sitting, _ comment: Comment) {
    let screen = sitting.screen
    let size = sitting.state.size
    #expect(screen.grid.size == size, comment)
    #expect((0..<size.rows).contains(screen.cursor.row), comment)
    #expect((0..<size.columns).contains(screen.cursor.column), comment)
    guard sitting.state.view == .question, let paper = sitting.state.paper, paper.jump == nil,
      let item = paper.item, !item.choices.isEmpty
    else { return }
    let cell = screen.grid[screen.cursor.row, screen.cursor.column]
    #expect(cell.role == .focus, comment)
    #expect(String(cell.character) == QuestionScreen.letter(paper.focus), comment)
  }

  @Test("Every screen can be drawn at every size from 1×1 to 200×60")
  func anySize() {
    var sitting = Sitting()
    sitting.reachQuestions()
    let states = ViewStates.all
    for columns in [1, 2, 7, 39, 40, 41, 63, 64, 79, 80, 99, 100, 101, 200] {
      for rows in [1, 2, 11, 12, 13, 17, 18, 24, 60] {
        let size = Size(columns: columns, rows: rows)
        for (name, state) in states {
          let screen = screen(for: state, size: size)
          #expect(screen.grid.size == size, "\(name) \(columns)×\(rows)")
        }
      }
    }
  }

  @Test("Hostile text from the room never reaches a cell")
  func hostile() {
    var sitting = Sitting()
    let evil = "x\u{1B}[2J\u{9B}31m\u{7}\u{8}\u{202E}y\u{0}\r\n\u{2066}z"
    sitting.room.items = sitting.room.items.map { item in
      var item = item
      item.stem = evil
      item.passage = evil
      item.choices = item.choices.map { PaperChoice(id: $0.id, text: evil) }
      return item
    }
    sitting.room.messages = [Announcement(at: Instant(milliseconds: 0), text: evil)]
    sitting.reachQuestions()
    for _ in 0..<2 {
      let scalars = sitting.text.unicodeScalars.filter { $0 != "\n" }
      #expect(scalars.allSatisfy { CharacterWidth.of($0) != nil })
      #expect(sitting.text.contains("x[2J31my"))
      sitting.press(.function(4))
    }
  }
}
