import RoomAPI
import Testing
import TextScreen

@testable import ProctorUI

@Suite("The list and the map")
struct ListTests {
  private static func watching() -> Watching {
    var watching = Watching()
    watching.handle(.board(Samples.running()))
    return watching
  }

  @Test("Every order sorts as it says; those of urgency go to their top, the others stay")
  func orders() {
    var watching = Self.watching()
    watching.find("0012")
    watching.type("2")
    #expect(
      watching.state.sorted.map(\.candidate) == watching.state.sorted.map(\.candidate).sorted())
    watching.type("1")
    #expect(watching.state.sorted.map(\.seat) == watching.state.sorted.map(\.seat).sorted())
    #expect(watching.state.selected == "0012")
    watching.type("3")
    #expect(watching.state.selected == "0003")
    let now = Samples.running().now
    let states = watching.state.sorted.map { SeatState(of: $0, at: now) }
    #expect(states.prefix(4) == [.lost, .lost, .absent, .seated])
    #expect(states.last == .submitted)
    watching.type("4")
    #expect(watching.state.sorted.prefix(2).map(\.candidate) == ["0018", "0003"])
    #expect(watching.state.sorted.last?.lastContact == nil)
    #expect(watching.state.selected == "0018")
    watching.type("s")
    #expect(watching.state.order == .seat)
  }

  @Test("Words without marks find a name; numbers and seats are found too; Esc goes back")
  func finding() {
    for (words, candidate) in [
      ("thuy", "0004"), ("THỦY", "0004"), ("đang", "0007"), ("dang q", "0007"), ("0021", "0021"),
      ("hoang y", "0017"),
    ] {
      var watching = Self.watching()
      watching.type("2/" + words)
      #expect(watching.state.selected == candidate, "\(words)")
      watching.press(.escape)
      #expect(watching.state.selected == "0001", "\(words)")
    }
  }

  @Test("Down goes from match to match, Enter stays, and letters of a search do nothing else")
  func nextFound() {
    var watching = Self.watching()
    watching.type("2/thi q")
    #expect(watching.state.finding != nil)
    watching.press(.backspace, .backspace, .down)
    let first = watching.state.selected
    watching.press(.down, .up)
    #expect(watching.state.selected == first)
    watching.press(.enter)
    #expect(watching.state.finding == nil)
    #expect(watching.state.selected == first)
    #expect(!watching.taken().contains(.quit))
  }

  @Test("The cursor stands on the focused candidate in the list and in the map")
  func cursor() {
    for size in [
      Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    ] {
      var watching = Watching(size: size)
      watching.handle(.board(Samples.running(count: 200)))
      for key in [KeyPress.down, .pageDown, .end, .tab, .up, .left, .home, .pageDown, .tab, .up] {
        watching.press(key)
        let screen = watching.screen
        let cell = screen.grid[screen.cursor.row, screen.cursor.column]
        #expect(cell.role == .focus, "\(size) \(key)")
        let marks = SeatState.allCases.map(\.mark)
        #expect(marks.contains(String(cell.character)), "\(size) \(key)")
        let seat = watching.state.focused?.seat ?? "?"
        #expect(screen.text[screen.cursor.row].contains(seat), "\(size) \(key)")
      }
    }
  }

  @Test("Up and down in the map keep the column, a row has as many seats as fit")
  func map() {
    var watching = Self.watching()
    watching.press(.tab, .home, .down)
    #expect(watching.state.focused?.seat == "16")
    watching.press(.right, .up)
    #expect(watching.state.focused?.seat == "02")
  }

  @Test("In the map of two hundred seats the last one can be reached and seen")
  func crowd() {
    var watching = Watching()
    watching.handle(.board(Samples.running(count: 200)))
    watching.press(.tab, .end)
    #expect(watching.text.contains("◐200"))
    #expect(watching.state.focused?.seat == "200")
  }

  @Test("Every state has a mark of its own and words of its own in both languages")
  func marks() {
    #expect(Set(SeatState.allCases.map(\.mark)).count == SeatState.allCases.count)
    for language in Language.allCases {
      let words = Words.of(language)
      for names in [words.states.cell, words.states.long, words.states.short, words.help.marks] {
        #expect(Set(names.values).count == SeatState.allCases.count, "\(language)")
      }
      #expect(words.list.orders.count == SeatOrder.allCases.count)
      #expect(words.outcomes.count == SessionResult.Outcome.allCases.count)
    }
  }

  @Test("Q leaves the board, and letters in a form or a search do not")
  func quit() {
    var watching = Self.watching()
    watching.type("/q")
    watching.press(.enter)
    watching.type("v1")
    watching.type("q")
    #expect(!watching.taken().contains(.quit))
    watching.press(.escape, .escape)
    watching.type("q")
    #expect(watching.taken().contains(.quit))
  }
}
