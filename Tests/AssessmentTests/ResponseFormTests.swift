import Assessment
import Testing

@Suite("Response strings")
struct ResponseFormTests {
  private func item(_ type: ItemType) -> Item {
    let names: [ChoiceID] = type.isTyped ? [] : ["7K2M", "0ABC", "ZZZZ"]
    return Item(
      id: "A", type: type, stem: "?", prompts: [Choice(id: "P1", text: "1")],
      choices: names.map { Choice(id: $0, text: "\($0)") }, gaps: [.text, .number])
  }

  @Test("The empty string clears a response of any type", arguments: ItemType.allCases)
  func empty(_ type: ItemType) {
    #expect(ResponseForm.isWellFormed("", item: item(type)))
  }

  @Test("One choice is exactly a choice's id")
  func single() {
    for type in [ItemType.singleChoice, .trueFalse] {
      #expect(ResponseForm.isWellFormed("0ABC", item: item(type)))
      for bad in ["0abc", "0ABC ", "0ABC 7K2M", "A", "7\u{212A}2M"] {
        #expect(!ResponseForm.isWellFormed(bad, item: item(type)), "\(bad)")
      }
    }
  }

  @Test("Several choices ascend by bytes and are joined by one space")
  func several() {
    for good in ["0ABC", "0ABC 7K2M", "0ABC 7K2M ZZZZ"] {
      #expect(ResponseForm.isWellFormed(good, item: item(.multipleChoice)))
    }
    for bad in [" ", "7K2M 0ABC", "0ABC 0ABC", "0ABC  7K2M", " 0ABC", "0ABC ", "0ABC\u{A0}7K2M"] {
      #expect(!ResponseForm.isWellFormed(bad, item: item(.multipleChoice)), "\(bad)")
    }
  }

  @Test("Typed text is NFC, trimmed, on one line and not too long")
  func typed() {
    let longest = String(repeating: "a", count: ResponseForm.longestText)
    for good in ["vấn đáp", "a  b", longest] {
      #expect(ResponseForm.isWellFormed(good, item: item(.shortText)))
    }
    for bad in [" a", "a ", "a\nb", "a\u{301}", "a\u{202E}b", "a\u{0}", longest + "a", "\u{A0}a"] {
      #expect(!ResponseForm.isWellFormed(bad, item: item(.shortText)), "\(bad)")
    }
  }
}
