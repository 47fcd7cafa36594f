import Assessment
import Testing

@Suite("Response strings")
struct ResponseFormTests {
  private let choices: [ChoiceID] = ["7K2M", "0ABC", "ZZZZ"]

  @Test("The empty string clears a response of any type", arguments: ItemType.allCases)
  func empty(_ type: ItemType) {
    #expect(ResponseForm.isWellFormed("", type: type, choices: choices))
  }

  @Test("One choice is exactly a choice's id")
  func single() {
    for type in [ItemType.singleChoice, .trueFalse] {
      #expect(ResponseForm.isWellFormed("0ABC", type: type, choices: choices))
      for bad in ["0abc", "0ABC ", "0ABC 7K2M", "A", "7\u{212A}2M"] {
        #expect(!ResponseForm.isWellFormed(bad, type: type, choices: choices), "\(bad)")
      }
    }
  }

  @Test("Several choices ascend by bytes and are joined by one space")
  func several() {
    for good in ["0ABC", "0ABC 7K2M", "0ABC 7K2M ZZZZ"] {
      #expect(ResponseForm.isWellFormed(good, type: .multipleChoice, choices: choices))
    }
    for bad in [" ", "7K2M 0ABC", "0ABC 0ABC", "0ABC  7K2M", " 0ABC", "0ABC ", "0ABC\u{A0}7K2M"] {
      #expect(!ResponseForm.isWellFormed(bad, type: .multipleChoice, choices: choices), "\(bad)")
    }
  }

  @Test("Typed text is NFC, trimmed, on one line and not too long")
  func typed() {
    let longest = String(repeating: "a", count: ResponseForm.longestText)
    for good in ["vấn đáp", "a  b", longest] {
      #expect(ResponseForm.isWellFormed(good, type: .shortText, choices: []))
    }
    for bad in [" a", "a ", "a\nb", "a\u{301}", "a\u{202E}b", "a\u{0}", longest + "a", "\u{A0}a"] {
      #expect(!ResponseForm.isWellFormed(bad, type: .shortText, choices: []), "\(bad)")
    }
  }
}
