import Assessment
import Foundation
import Testing

@Suite("Findings in words")
struct DiagnosticTests {
  @Test(
    "Every code has a message and a remedy in every language", arguments: DiagnosticCode.allCases)
  func words(_ code: DiagnosticCode) {
    let facts = Dictionary(
      uniqueKeysWithValues: [
        "item", "name", "value", "limit", "first", "needed", "available", "article",
      ].map { ($0, "<\($0)>") })
    let finding = Diagnostic(code, file: "a.yaml", line: 3, question: 1, facts: facts)
    let worded = DiagnosticLanguage.allCases.map { finding.worded(in: $0) }
    for words in worded {
      #expect(words.message.count > 10 && words.remedy.count > 10)
      #expect(!words.message.contains(where: "{}?".contains))
      #expect(words.code == code.rawValue && words.severity == code.severity.rawValue)
    }
    #expect(worded[0].message != worded[1].message && worded[0].remedy != worded[1].remedy)
  }

  @Test("The machine's form has the members that the command line promises")
  func json() throws {
    let finding = Diagnostic(
      .keyNotAChoice, file: "a.yaml", line: 12, question: 3, facts: ["item": "Q-1", "value": "E"])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(finding.worded(in: .en)), as: UTF8.self)
    #expect(
      text
        == #"{"code":"key_not_a_choice","file":"a.yaml","line":12,"message":"Q-1: the key “E” is not a choice.","question":3,"remedy":"Write the letter of one of the choices.","severity":"error"}"#
    )
    #expect(finding.worded(in: .vi).text.hasPrefix("a.yaml:12: error: Q-1: đáp án “E”"))
  }

  @Test("Facts from a file cannot smuggle control characters or endless text into a message")
  func plain() {
    let finding = Diagnostic(
      .unknownType, facts: ["item": "Q\u{1B}[2J\n", "value": String(repeating: "x", count: 500)])
    let message = finding.worded(in: .en).message
    #expect(message.hasPrefix("Q?[2J?: there is no item type") && message.count < 150)
  }

  @Test("Findings sort by file, then line")
  func order() {
    let late = Diagnostic(.noKey, file: "a", line: 10)
    let early = Diagnostic(.unknownKey, file: "a", line: 9)
    let other = Diagnostic(.badID, file: "b", line: 1)
    #expect([other, late, early].sorted() == [early, late, other])
  }
}
