import CanonicalBytes
import RoomAPI
import Seeded
import Testing
import TextScreen

@testable import CandidateUI

struct EssayTests {
  private static let item = KindSamples.essay

  private func sitting(_ size: Size = Size(columns: 80, rows: 24)) -> Sitting {
    KindKeyTests.sitting(Self.item, size: size)
  }

  @Test("Enter begins to write; inside it is a new line, letters and digits are text")
  func writing() {
    var sitting = sitting()
    #expect(sitting.text.contains("Nhấn Enter để viết"))
    sitting.press(.enter)
    sitting.type("Mở bài? 1x")
    sitting.press(.enter, .enter)
    sitting.type("m")
    sitting.press(.escape)
    #expect(sitting.room.responses["K-ESS"] == "Mở bài? 1x\n\nm")
    #expect(sitting.state.paper?.flagged.isEmpty == true)
    sitting.press(.right)
    #expect(sitting.text.contains("Câu 2/2"))
  }

  @Test("Arrows never leave the text, only Esc and Tab do")
  func arrows() {
    var sitting = sitting()
    sitting.press(.enter)
    sitting.type("ab")
    sitting.press(.left, .left, .left, .up, .home, .pageUp, .down, .right, .right, .end, .pageDown)
    #expect(sitting.state.paper?.current == 0)
    #expect(sitting.state.paper?.draft?.area?.caret == 2)
    sitting.press(.tab)
    #expect(sitting.state.view == .overview)
    #expect(sitting.room.responses["K-ESS"] == "ab")
  }

  @Test("It is saved when it rests, and at the latest after ten seconds of typing")
  func savedWhileTyping() {
    var sitting = sitting()
    sitting.press(.enter)
    sitting.type("a")
    sitting.pass(1_000)
    #expect(sitting.room.log.isEmpty)
    sitting.pass(600)
    #expect(sitting.room.responses["K-ESS"] == "a")
    for _ in 0..<9 {
      sitting.type("b")
      sitting.pass(1_000)
    }
    #expect(sitting.room.responses["K-ESS"] == "a")
    sitting.type("b")
    sitting.pass(1_000)
    #expect(sitting.room.responses["K-ESS"] == "abbbbbbbbbb")
    #expect(sitting.room.log.count == 2)
  }

  @Test("It takes 8,000 bytes, says so, and never half a letter")
  func limit() {
    var sitting = sitting()
    sitting.press(.enter)
    sitting.handle(.pasted(String(repeating: "đường ", count: 792)))
    #expect(sitting.text.contains("792 từ (nên viết 150–400) · còn 80 byte"))
    sitting.handle(.pasted(String(repeating: "ữ", count: 40)))
    #expect(sitting.text.contains("Bài viết đã đủ độ dài"))
    sitting.press(.escape)
    let saved = sitting.room.responses["K-ESS"] ?? ""
    #expect(saved.utf8.count <= 8_000 && saved.utf8.count > 7_996)
    #expect(WellFormed.takes(saved, Self.item))
  }

  @Test("Marks join their letters, and the log gets normalization form C")
  func composed() {
    var sitting = sitting()
    sitting.press(.enter)
    for scalar in "tie\u{302}\u{301}ng".unicodeScalars { sitting.type(String(scalar)) }
    sitting.press(.escape)
    let saved = sitting.room.responses["K-ESS"] ?? ""
    #expect(saved.utf8.elementsEqual("ti\u{1EBF}ng".utf8))
  }

  @Test("X takes a whole text only when it comes twice")
  func clear() {
    var sitting = sitting()
    sitting.press(.enter)
    sitting.type("ab")
    sitting.press(.escape, .character("x"))
    #expect(sitting.room.responses["K-ESS"] == "ab")
    #expect(sitting.text.contains("Nhấn X lần nữa"))
    sitting.pass(6_000)
    sitting.type("x")
    #expect(sitting.room.responses["K-ESS"] == "ab", "the second key came too late")
    sitting.type("x")
    #expect(sitting.room.responses["K-ESS"] == nil)
  }

  @Test("Pasted text is text: it chooses nothing, leaves nothing, and is dropped elsewhere")
  func pasted() {
    var sitting = sitting()
    sitting.handle(.pasted("abmx\tn\n"))
    #expect(sitting.room.log.isEmpty)
    #expect(sitting.state.view == .question)
    sitting.press(.enter)
    sitting.handle(.pasted("Một\r\nhai\tba\u{1B}[2J\n"))
    sitting.press(.escape)
    #expect(sitting.room.responses["K-ESS"] == "Một\nhai ba[2J")
    var line = KindKeyTests.sitting(KindSamples.numeric)
    line.handle(.pasted("12\n,5"))
    #expect(line.state.paper?.draft?.field?.text == "12 ,5")
  }

  @Test("The caret is on the screen in every row of a long text, at every size")
  func caret() {
    for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)] {
      var sitting = sitting(size)
      sitting.press(.enter)
      for number in 0..<40 {
        sitting.type("Dòng thứ \(number) của bài viết này dài hơn một hàng của màn hình nhỏ nhất.")
        if number.isMultiple(of: 3) { sitting.press(.enter) }
      }
      for key in [KeyPress.up, .pageUp, .home, .down, .pageDown, .end] {
        for _ in 0..<30 {
          sitting.press(key)
          let cursor = sitting.screen.cursor
          #expect(sitting.screen.grid[cursor.row, cursor.column].role == .focus, "\(key)")
        }
      }
    }
  }

  @Test("Every place of the caret lies in one row, and rows fit the width but for hanging spaces")
  func rows() {
    for seed in 0..<200 {
      var random = SplitMix(seed: seed)
      let letters: [Character] = ["a", "ế", "中", " ", " ", "\n", "b"]
      let text = (0..<random.next(120)).map { _ in letters[random.next(letters.count)] }
      let width = 2 + random.next(12)
      let rows = AreaRows(text, width: width)
      for caret in 0...text.count {
        let row = rows.rows[rows.row(of: caret)]
        #expect(row.lowerBound <= caret && caret <= row.upperBound, "seed \(seed), \(caret)")
      }
      for row in rows.rows.indices {
        let shown = rows.text(of: row)
        let trimmed = String(shown.reversed().drop { $0 == " " }.reversed())
        #expect(CharacterWidth.of(trimmed) <= width, "seed \(seed), row \(row)")
      }
      let kept = rows.rows.flatMap { Array(text[$0]) }
      #expect(kept == text.filter { $0 != "\n" }, "seed \(seed)")
    }
  }
}
