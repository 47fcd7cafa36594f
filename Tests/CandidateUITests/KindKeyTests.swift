import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

struct KindKeyTests {
  /// A candidate in front of `item`.
  static func sitting(
    _ item: PaperItem, size: Size = Size(columns: 80, rows: 24),
    language: Language = .vietnamese
  ) -> Sitting {
    var sitting = Sitting(size: size, language: language)
    sitting.room.items = [item, KindSamples.rich]
    sitting.reachQuestions()
    return sitting
  }

  @Test("A typed number is read aloud as the machine understands it, with comma or point")
  func numeric() {
    var sitting = Self.sitting(KindSamples.numeric)
    #expect(sitting.text.contains("] triệu đồng"))
    #expect(sitting.text.contains("Dấu phẩy hay dấu chấm đều được"))
    sitting.type("12.50")
    #expect(sitting.text.contains("Máy hiểu: 12,5"))
    sitting.type("x")
    #expect(sitting.text.contains("Chưa phải là số"))
    sitting.press(.backspace, .function(2))
    #expect(sitting.text.contains("Read as: 12.5"))
    sitting.press(.enter)
    #expect(sitting.room.responses["K-NUM"] == "12.50")
  }

  @Test("Enter picks a step up, arrows move it, Enter puts it down and records the order")
  func ordering() {
    var sitting = Self.sitting(KindSamples.ordering)
    #expect(sitting.text.contains("Thứ tự này chưa được ghi"))
    sitting.press(.down)
    #expect(sitting.room.log.isEmpty, "moving the focus records nothing")
    sitting.press(.enter)
    #expect(sitting.text.contains("► 2 ↕ Soạn thảo"))
    sitting.press(.up)
    #expect(sitting.text.contains("► 1 ↕ Soạn thảo"))
    #expect(sitting.text.contains("… chưa lưu"))
    sitting.press(.enter)
    #expect(sitting.room.responses["K-ORD"] == "M4T2 Z9KQ C7XA 0B3D")
    #expect(sitting.text.contains("► 1 · Soạn thảo"))
    #expect(sitting.text.contains("Sắp xếp theo đúng thứ tự"))
    #expect(sitting.room.log.count == 1)
  }

  @Test("Picked up and put down at once, the order is recorded as it stands")
  func orderingAsItStands() {
    var sitting = Self.sitting(KindSamples.ordering)
    sitting.press(.character(" "), .character(" "))
    #expect(sitting.room.responses["K-ORD"] == "Z9KQ M4T2 C7XA 0B3D")
    sitting.type("x")
    #expect(sitting.room.responses["K-ORD"] == nil)
  }

  @Test("Escape puts a step back, also when its move was recorded meanwhile")
  func orderingEscape() {
    var sitting = Self.sitting(KindSamples.ordering)
    sitting.press(.enter, .down, .escape)
    #expect(sitting.room.log.isEmpty)
    #expect(sitting.text.contains("► 1 · Ký ban hành"))
    sitting.press(.enter, .down, .down)
    sitting.pass(2_000)
    #expect(sitting.room.responses["K-ORD"] == "M4T2 C7XA Z9KQ 0B3D")
    sitting.press(.escape)
    #expect(sitting.room.responses["K-ORD"] == nil)
  }

  @Test("A digit moves the step that is picked up, else it goes to a question")
  func orderingDigits() {
    var sitting = Self.sitting(KindSamples.ordering)
    sitting.press(.enter)
    sitting.type("49")
    #expect(sitting.text.contains("► 4 ↕ Ký ban hành"))
    sitting.press(.enter)
    #expect(sitting.room.responses["K-ORD"] == "M4T2 C7XA 0B3D Z9KQ")
    sitting.type("2")
    #expect(sitting.text.contains("Đến câu số 2"))
    sitting.press(.enter)
    #expect(sitting.text.contains("Câu 2/2"))
  }

  @Test("Leaving with a step picked up puts it down", arguments: [KeyPress.right, .end, .tab])
  func orderingLeave(key: KeyPress) {
    var sitting = Self.sitting(KindSamples.ordering)
    sitting.press(.enter, .down, key)
    #expect(sitting.room.responses["K-ORD"] == "M4T2 Z9KQ C7XA 0B3D")
    #expect(sitting.state.paper?.draft == nil)
  }

  @Test("A letter answers the focused prompt, X clears it, Space goes round")
  func matching() {
    var sitting = Self.sitting(KindSamples.matching)
    sitting.type("b")
    #expect(sitting.room.responses["K-MAT"] == "P1XX=M4T2")
    sitting.press(.down)
    sitting.type("B")
    #expect(sitting.room.responses["K-MAT"] == "A2XX=M4T2 P1XX=M4T2", "one choice serves twice")
    #expect(sitting.text.contains("► 2 [B] Chính phủ"))
    #expect(sitting.text.contains("◐ 2/3 √ đã lưu"))
    sitting.type("x")
    #expect(sitting.room.responses["K-MAT"] == "P1XX=M4T2")
    for choice in ["Z9KQ", "M4T2", "C7XA", "0B3D"] {
      sitting.type(" ")
      #expect(sitting.room.responses["K-MAT"] == "A2XX=\(choice) P1XX=M4T2")
    }
    sitting.type(" ")
    #expect(sitting.room.responses["K-MAT"] == "P1XX=M4T2")
    sitting.type("h")
    #expect(sitting.room.responses["K-MAT"] == "P1XX=M4T2")
  }

  @Test("Đ, D, T and S, F judge a statement in both languages, Space goes round")
  func group() {
    var sitting = Self.sitting(KindSamples.group)
    for (key, expected) in [("đ", "T"), ("S", "F"), ("d", "T"), ("f", "F"), ("t", "T")] {
      sitting.type(key)
      #expect(sitting.room.responses["K-TFG"] == "Z9KQ=\(expected)", "\(key)")
    }
    #expect(sitting.text.contains("► a) [Đ] Công chức"))
    sitting.press(.down, .down, .down)
    sitting.type("s")
    #expect(sitting.room.responses["K-TFG"] == "0B3D=F Z9KQ=T")
    sitting.press(.enter)
    #expect(sitting.room.responses["K-TFG"] == "Z9KQ=T", "after false comes none")
    sitting.press(.enter, .function(2))
    #expect(sitting.room.responses["K-TFG"] == "0B3D=T Z9KQ=T")
    #expect(sitting.text.contains("► d) [T] Nghỉ việc riêng"))
  }

  @Test("A gap is typed into or chosen for, and the text shows what fills it")
  func cloze() {
    var sitting = Self.sitting(KindSamples.cloze)
    #expect(sitting.text.contains("►[1……]"))
    sitting.press(.enter)
    sitting.type("nhận ")
    #expect(sitting.text.contains("[1 nhận ]"))
    sitting.press(.down)
    #expect(sitting.room.responses["K-CLZ"] == "1=nhận")
    #expect(sitting.text.contains("A ○ phía trên"))
    sitting.type("b")
    #expect(sitting.room.responses["K-CLZ"] == "1=nhận\n2=M4T2")
    #expect(sitting.text.contains("►[2 phía dưới]"))
    sitting.press(.down, .enter)
    sitting.type("35")
    #expect(sitting.text.contains("Máy hiểu: 35"))
    sitting.press(.enter)
    #expect(sitting.room.responses["K-CLZ"] == "1=nhận\n2=M4T2\n3=35")
    #expect(sitting.text.contains("√ đã lưu"))
    sitting.press(.up)
    sitting.type("x")
    #expect(sitting.room.responses["K-CLZ"] == "1=nhận\n3=35")
  }

  @Test("Up and down go on typing in the neighbouring gap when that takes typing")
  func clozeWalk() {
    var item = KindSamples.cloze
    item.gaps[1] = PaperGap(kind: .text)
    var sitting = Self.sitting(item)
    sitting.press(.enter)
    sitting.type("m")
    sitting.press(.down)
    sitting.type("x")
    sitting.press(.down)
    sitting.type("3")
    sitting.press(.tab)
    #expect(sitting.room.responses["K-CLZ"] == "1=m\n2=x\n3=3")
    #expect(sitting.state.view == .overview)
  }

  @Test("Tab, arrows and numbers leave a typed gap with what was typed")
  func clozeLeave() {
    for keys in [[KeyPress.tab], [.escape, .right], [.escape, .character("2"), .enter]] {
      var sitting = Self.sitting(KindSamples.cloze)
      sitting.press(.enter)
      sitting.type("nhận")
      for key in keys { sitting.press(key) }
      #expect(sitting.room.responses["K-CLZ"] == "1=nhận", "\(keys)")
    }
  }

  @Test("How an item is scored stands above the answers, in full in the help at 40×12")
  func scoring() {
    let lines: [(PaperItem, String, String)] = [
      (KindSamples.rightMinusWrong, "Mỗi lựa chọn sai trừ một phần", "không dưới 0"),
      (KindSamples.ordering, "Đúng hết mới có điểm", "Đúng hết mới được 2 điểm"),
      (KindSamples.matching, "Mỗi ý đúng được chia đều điểm", "Mỗi ý đúng được 0,33 điểm"),
      (
        KindSamples.group, "1/2/3/4 ý đúng: 0,1 · 0,25 · 0,5 · 1 điểm",
        "0,1 · 0,25 · 0,5 · 1 điểm"
      ),
      (KindSamples.essay, "người chấm cho điểm", "tối đa 5 điểm"),
      (KindSamples.pretest, "câu thử nghiệm, không tính điểm", "không tính điểm"),
      (KindSamples.crowded, "0 · 0 · 0,32 · 0,81 · 1,62 · 3,25", "0,32 · 0,81 · 1,62"),
    ]
    for (item, short, full) in lines {
      var wide = Self.sitting(item, size: Size(columns: 100, rows: 30))
      #expect(wide.text.contains(short), "\(item.id)\n\(wide.text)")
      wide.handle(.resized(Size(columns: 40, rows: 12)))
      wide.press(.function(1))
      var read = ""
      for _ in 0..<12 {
        read += wide.screen.text.joined(separator: " ")
        wide.press(.pageDown)
      }
      let words = read.split(separator: " ").joined(separator: " ")
      #expect(words.contains(full), "\(item.id)\n\(words)")
    }
  }

  @Test("Overview and hand-in tell what is answered only in part")
  func partly() {
    var sitting = Self.sitting(KindSamples.group)
    sitting.type("đ")
    #expect(sitting.text.contains("Đã trả lời 0/2"))
    sitting.press(.tab)
    #expect(sitting.text.contains("1 ◐"))
    sitting.press(.character("u"))
    #expect(sitting.state.paper?.overviewFocus == 1)
    sitting.press(.character("u"))
    #expect(sitting.state.paper?.overviewFocus == 0)
    sitting.type("n")
    #expect(sitting.text.contains("Còn 1 câu chưa trả lời."))
    #expect(sitting.text.contains("Còn 1 câu mới trả lời một phần."))
  }
}
