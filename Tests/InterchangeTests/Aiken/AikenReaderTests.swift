import Testing

@testable import Interchange

@Suite struct AikenReaderTests {
  private func read(_ text: String) -> SourceReading { AikenReader.read(text, file: "a.txt") }

  @Test("Stem, choices and key are literal, and a stem may have several lines")
  func plain() throws {
    let reading = read(
      "Câu <b>một</b>\n* hai\n\nA) 1 * 2\nB. {x}\nANSWER: B\n\nHai?\nA.a\nB.b\nANSWER : A\n")
    #expect(reading.count == 2 && reading.findings.isEmpty)
    let question = try #require(reading.questions.first)
    #expect(question.stem == "Câu <b>một</b>\n\\* hai")
    guard case .choice(let choices) = question.body else {
      Issue.record("no choices")
      return
    }
    #expect(choices.choices.map(\.identifier) == ["A", "B"])
    #expect(choices.choices.map(\.text) == ["1 \\* 2", "{x}"])
    #expect(choices.isSingle && choices.rule == .exactly(["B"]))
    #expect(reading.questions[1].position.line == 8)
  }

  @Test("The key is the choice with its label, not the one at its place")
  func byLabel() {
    let reading = read("Q\nA) a\nB) b\nD) d\nANSWER: D")
    guard case .choice(let choices) = reading.body else {
      Issue.record("no choices")
      return
    }
    #expect(choices.rule == .exactly(["D"]))
    #expect(reading.codes(.warning) == [.labelGap])
  }

  @Test(
    "A question whose key is not one of its choices fails, and the next one is read",
    arguments: [
      ("Q\nA) a\nB) b\nANSWER: F", ImportCode.keyNotAChoice),
      ("Q\nA) a\nB) b\nANSWER: A, B", .ambiguousKey), ("Q\nA) a\nB) b\nANSWER:", .noKey),
      ("Q\nA) a\nB) b", .noKey), ("Q\nA) a\nANSWER: A", .tooFewChoices),
      ("Q\nA) a\nA) b\nANSWER: A", .brokenSyntax), ("Q\nA) a\nB)\nANSWER: A", .emptyChoice),
      ("Q\nA) a\nthêm\nB) b\nANSWER: A", .brokenSyntax), ("ANSWER: A", .emptyStem),
    ])
  func refused(_ text: String, _ code: ImportCode) {
    let reading = read(text + "\n\nSau?\nA) 1\nB) 2\nANSWER: A")
    #expect(reading.codes(.error) == [code])
    #expect(reading.count == 2 && reading.questions.count == 1)
  }
}
