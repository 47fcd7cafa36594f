import RoomAPI
import Seeded
import Testing
import TextScreen

@testable import CandidateUI

struct RandomKeyTests {
  private static let keys: [KeyPress] =
    [
      .up, .down, .left, .right, .tab, .backtab, .enter, .escape, .backspace, .delete, .pageUp,
      .pageDown, .home, .end, .function(1), .function(2), .function(3), .function(4),
      .control("c"), .character("\u{301}"), .character("中"), .character("\u{1B}"),
    ] + "abchmnxudđsf?0179ế ".map { .character($0) }

  @Test("Any keys at any size keep the cursor on the focus and never crash")
  func anyKeys() {
    for seed in 0..<150 {
      var random = SplitMix(seed: seed)
      var sitting = Sitting()
      if seed % 2 > 0 { sitting.room.items = KindSamples.items }
      if seed % 3 > 0 { sitting.reachQuestions() }
      for step in 0..<100 {
        if random.next(6) == 0 {
          let size = Size(columns: 1 + random.next(200), rows: 1 + random.next(60))
          sitting.handle(.resized(size))
        }
        if random.next(20) == 0 { sitting.isConnected.toggle() }
        if random.next(12) == 0 { sitting.pass(random.next(4_000)) }
        if random.next(30) == 0 { sitting.handle(.pasted("m x\tn\n\u{301}12,5")) }
        sitting.press(Self.keys[random.next(Self.keys.count)])
        check(sitting, "seed \(seed), step \(step)")
      }
      checkWayOut(sitting, "seed \(seed)")
    }
  }

  @Test("Whatever keys make of any kind of item, the room takes it and nothing is lost")
  func anyKind() {
    for item in KindSamples.items {
      for seed in 0..<15 {
        var random = SplitMix(seed: seed)
        var sitting = KindKeyTests.sitting(item, size: Self.sizes[seed % Self.sizes.count])
        for step in 0..<120 {
          if random.next(10) == 0 { sitting.pass(random.next(3_000)) }
          if random.next(25) == 0 { sitting.handle(.pasted(" \u{301}x\ny\t1")) }
          sitting.press(Self.keys[random.next(Self.keys.count)])
          if sitting.state.step != .question { sitting.press(.escape, .escape) }
          if sitting.state.paper?.current != 0 { sitting.press(.escape, .home) }
          check(sitting, "\(item.id), seed \(seed), step \(step)")
        }
        let expected = sitting.state.responses[item.id]
        sitting.press(.escape, .escape)
        let isLifted = item.kind == .ordering
        sitting.handle(.resized(Size(columns: 80, rows: 24)))
        leave(&sitting)
        #expect(
          isLifted || sitting.room.responses[item.id] == expected, "\(item.id), seed \(seed)")
        for line in sitting.room.log where !line.response.isEmpty {
          let item = sitting.room.items.first { $0.id == line.item }
          let isTaken = item.map { WellFormed.takes(line.response, $0) } ?? false
          #expect(isTaken, "seed \(seed): \(line.item) \(line.response)")
        }
      }
    }
  }

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 100, rows: 30),
  ]

  /// From anywhere at work to the overview.
  private func leave(_ sitting: inout Sitting) {
    for _ in 0..<4 where sitting.state.view != .overview {
      if sitting.state.isHelpOpen || sitting.state.areMessagesOpen { sitting.press(.escape) }
      if sitting.state.view == .handIn { sitting.press(.escape) }
      if sitting.state.view == .question { sitting.press(.tab) }
    }
  }

  private func checkWayOut(_ sitting: Sitting, _ comment: Comment) {
    guard sitting.state.paper != nil else { return }
    var sitting = sitting
    sitting.handle(.resized(Size(columns: 80, rows: 24)))
    guard sitting.state.step == .question else { return }
    leave(&sitting)
    #expect(sitting.state.view == .overview, comment)
    #expect(sitting.state.paper?.draft == nil, comment)
  }

  private func check(_ sitting: Sitting, _ comment: Comment) {
    let screen = sitting.screen
    let size = sitting.state.size
    #expect(screen.grid.size == size, comment)
    #expect((0..<size.rows).contains(screen.cursor.row), comment)
    #expect((0..<size.columns).contains(screen.cursor.column), comment)
    guard sitting.state.view == .question, let paper = sitting.state.paper, paper.jump == nil,
      let item = paper.item
    else { return }
    let cell = screen.grid[screen.cursor.row, screen.cursor.column]
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice:
      #expect(cell.role == .focus, comment)
      #expect(String(cell.character) == ItemRow.letter(paper.focus), comment)
    case .ordering, .matching:
      #expect(cell.role == .focus, comment)
      #expect(String(cell.character) == String(paper.focus + 1), comment)
    case .trueFalseGroup:
      #expect(cell.role == .focus, comment)
      #expect(String(cell.character) == ItemRow.letter(paper.focus).lowercased(), comment)
    case .cloze, .extendedText: #expect(cell.role == .focus, comment)
    case .shortText, .numeric: #expect(cell.role == .focus || paper.draft == nil, comment)
    }
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
    sitting.room.items[0].kind = .matching
    sitting.room.items[0].prompts = [PaperChoice(id: "P", text: evil)]
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
