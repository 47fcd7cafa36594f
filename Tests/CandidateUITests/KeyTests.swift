import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

struct KeyTests {
  @Test("A letter chooses, again the same letter changes nothing, X clears")
  func single() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("Bb")
    #expect(sitting.room.log.map(\.response) == ["M4T2"])
    sitting.type("x")
    #expect(sitting.room.log.map(\.response) == ["M4T2", ""])
    #expect(sitting.text.contains("chưa trả lời"))
    sitting.type("h")
    #expect(sitting.room.log.count == 2)
  }

  @Test("Several choices toggle and their ids are sorted by bytes")
  func multiple() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.press(.right, .right)
    sitting.type("ab")
    #expect(sitting.room.responses["Q0002"] == "M4T2 Z9KQ")
    sitting.press(.down, .down, .enter)
    #expect(sitting.room.responses["Q0002"] == "0B3D M4T2 Z9KQ")
    sitting.type("ba")
    #expect(sitting.room.responses["Q0002"] == "0B3D")
    sitting.type("d")
    #expect(sitting.room.responses["Q0002"] == nil)
  }

  @Test("Digits go to a question, a number that is not there is told")
  func jump() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("57")
    #expect(sitting.text.contains("Đến câu số 57"))
    sitting.press(.enter)
    #expect(sitting.text.contains("Câu 57/60"))
    sitting.type("99")
    sitting.press(.enter)
    #expect(sitting.text.contains("Không có câu 99"))
    #expect(sitting.text.contains("Câu 57/60"))
    sitting.type("12")
    sitting.press(.escape)
    #expect(sitting.text.contains("Câu 57/60"))
  }

  @Test("In a line of text letters and digits are text, and the ends lead to the neighbours")
  func text() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("4")
    sitting.press(.enter)
    sitting.type("mã X1?")
    #expect(sitting.state.paper?.draft?.field?.text == "mã X1?")
    sitting.press(.backspace, .home, .delete)
    #expect(sitting.state.paper?.draft?.field?.text == "ã X1")
    sitting.press(.left)
    #expect(sitting.text.contains("Câu 3/60"))
    #expect(sitting.room.responses["Q0003"] == "ã X1")
    sitting.press(.right, .escape)
    sitting.type("m")
    #expect(sitting.text.contains("♦ đánh dấu xem lại"))
    #expect(sitting.room.responses["Q0003"] == "ã X1")
  }

  @Test("What is being typed is shown as not saved until the room has it")
  func typing() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("4")
    sitting.press(.enter)
    sitting.type("Nhân")
    #expect(sitting.room.log.isEmpty)
    #expect(sitting.text.contains("… chưa lưu"))
    #expect(!sitting.text.contains("Đã lưu mọi câu trả lời"))
    sitting.pass(2_000)
    #expect(sitting.room.responses["Q0003"] == "Nhân")
    #expect(sitting.text.contains("√ đã lưu"))
    #expect(sitting.text.contains("Đã lưu mọi câu trả lời"))
  }

  @Test("Tab leads from a line of text to the overview and keeps what was typed")
  func typingThenOverview() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("4")
    sitting.press(.enter)
    sitting.type("Nhân")
    sitting.press(.tab)
    #expect(sitting.state.view == .overview)
    #expect(sitting.room.responses["Q0003"] == "Nhân")
  }

  @Test("Combining marks join the letter before the caret")
  func decomposed() {
    var field = TextField(most: 3)
    for scalar in "e\u{302}\u{301}".unicodeScalars {
      _ = field.press(.character(Character(scalar)))
    }
    #expect(field.text == "ế")
    #expect(field.caret == 1)
    _ = field.press(.character("\u{1B}"))
    _ = field.press(.character("\u{202E}"))
    #expect(field.text == "ế")
    for letter in "abcd" { _ = field.press(.character(letter)) }
    #expect(field.text == "ếab")
  }

  @Test("Language, contrast, help and messages open everywhere and leave the work alone")
  func overlays() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.messages = [
      Announcement(at: Instant(milliseconds: sitting.room.now), text: "Câu 12 đọc là “Bộ Nội vụ”.")
    ]
    sitting.pass(4_000)
    let cursor = sitting.screen.cursor
    #expect(sitting.text.contains("Thông báo mới, nhấn F4: Câu 12"))
    #expect(sitting.state.view == .question)
    sitting.press(.function(4))
    #expect(sitting.state.view == .messages)
    sitting.press(.escape)
    #expect(!sitting.text.contains("Thông báo mới"))
    sitting.type("?")
    #expect(sitting.state.view == .help)
    sitting.type("a")
    sitting.press(.escape, .function(2), .function(3))
    #expect(sitting.state.contrast == .high)
    #expect(sitting.text.contains("Question 1/60"))
    #expect(sitting.screen.cursor == cursor)
    #expect(sitting.room.log.isEmpty)
  }

  @Test("In a terminal that is too small no key answers anything")
  func tooSmall() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.handle(.resized(Size(columns: 20, rows: 5)))
    sitting.type("a")
    sitting.handle(.resized(Size(columns: 80, rows: 24)))
    #expect(sitting.room.log.isEmpty)
  }

  @Test("A choice taller than the terminal is read to its end with PgDn, under the cursor")
  func tallChoice() {
    var sitting = Sitting(size: Size(columns: 40, rows: 12))
    let words = (1...60).map { "từ\($0)" }.joined(separator: " ")
    sitting.room.items = sitting.room.items.map { item in
      var item = item
      item.choices = item.choices.map { PaperChoice(id: $0.id, text: words) }
      return item
    }
    sitting.reachQuestions()
    sitting.press(.down)
    #expect(sitting.text.contains("► B ○ từ1 từ2"))
    #expect(!sitting.text.contains("từ60"))
    for _ in 0..<12 { sitting.press(.pageDown) }
    #expect(sitting.text.contains("từ60"))
    let cursor = sitting.screen.cursor
    #expect(sitting.screen.grid[cursor.row, cursor.column].character == "B")
    for _ in 0..<12 { sitting.press(.pageUp) }
    #expect(sitting.text.contains("► B ○ từ1 từ2"))
  }
}
