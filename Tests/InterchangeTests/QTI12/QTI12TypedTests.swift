import Assessment
import Testing

@testable import Interchange

@Suite struct QTI12TypedTests {
  typealias S = QTI12Sample
  private let percent = "minvalue=\"0\" maxvalue=\"100\""

  private func numeric(_ test: String) -> SourceReading {
    S.reading(
      type: "numerical_question", declared: percent,
      presentation: S.material("Q") + S.typed("r", "fibtype=\"Decimal\""),
      conditions: S.condition(test, "Set", "100", "continue=\"No\""))
  }

  @Test("Answers beside each other are alternatives, as Canvas means them")
  func alternatives() {
    let reading = S.reading(
      type: "short_answer_question", declared: percent,
      presentation: S.material("Q") + S.typed(),
      conditions: S.condition(
        S.equal("Hà Nội") + S.equal("Ha Noi", "r", "case=\"Yes\""), "Set", "100"))
    #expect(
      reading.questions.first?.body
        == .text([
          SourcePattern("Hà Nội", ignoresCase: true), SourcePattern("Ha Noi", ignoresCase: false),
        ]))
    #expect(reading.findings.map(\.severity) == [.note])
  }

  @Test("A part of a text is a pattern with stars, its own star escaped")
  func substrings() {
    let reading = S.reading(
      declared: percent, presentation: S.material("Q") + S.typed(),
      conditions: S.condition("<varsubstring respident=\"r\">a*b</varsubstring>", "Set", "100"))
    #expect(
      reading.questions.first?.body
        == .text([SourcePattern("*a\\*b*", ignoresCase: true, hasWildcards: true)]))
  }

  @Test("Ranges keep the texts of their ends, the minus too")
  func ranges() {
    let reading = numeric(
      "<vargte respident=\"r\">-1.50</vargte><varlte respident=\"r\">2.0e0</varlte>")
    #expect(
      reading.questions.first?.body
        == .number([SourceNumber(.range(from: "-1.50", to: "2.0"))], unit: ""))
  }

  @Test("An exact number inside its own range is the range")
  func exactInRange() {
    let reading = numeric(
      """
      <or>\(S.equal("4"))<and><vargte respident="r">3.9</vargte>\
      <varlte respident="r">4.1</varlte></and></or>
      """)
    #expect(
      reading.questions.first?.body
        == .number([SourceNumber(.range(from: "3.9", to: "4.1"))], unit: ""))
  }

  @Test("A number alone has no tolerance")
  func exactNumber() {
    let reading = numeric(S.equal("-3"))
    #expect(
      reading.questions.first?.body
        == .number([SourceNumber(.value("-3", tolerance: "0"))], unit: ""))
  }

  @Test("An end that is left out, or open, is refused by name", arguments: ["vargt", "varlte"])
  func openEnds(_ name: String) {
    let reading = numeric("<\(name) respident=\"r\">3</\(name)>")
    #expect(reading.questions.isEmpty)
    #expect(reading.findings.map(\.facts) == [["value": "\(name) 3"]])
  }

  @Test("A text without scoring is marked by people, unless it should have a key")
  func essays() {
    let essay = S.reading(
      type: "essay_question", presentation: S.material("Q") + S.typed(), conditions: "")
    #expect(
      essay.questions.first?.body == .essay(leastWords: nil, mostWords: nil, rubric: []))
    let short = S.reading(
      type: "short_answer_question", presentation: S.material("Q") + S.typed(), conditions: "")
    #expect(short.findings.map(\.code) == [.noKey])
  }

  @Test("Points for everything but a word are refused")
  func negatedWords() {
    let reading = S.reading(
      presentation: S.material("Q") + S.typed(),
      conditions: S.condition(
        "<not>\(S.equal("x"))</not><not><unanswered respident=\"r\"/></not>", "Set", "1"))
    #expect(reading.questions.isEmpty)
    #expect(reading.findings.map(\.code) == [.unsupportedRule])
  }

  @Test("Decimals are compared exactly", arguments: [("1.0", "1"), ("-0", "0"), ("1e-2", "0.01")])
  func decimals(_ a: String, _ b: String) throws {
    #expect(try #require(QTI12Decimal(a)) == #require(QTI12Decimal(b)))
    #expect(try #require(QTI12Decimal("-2.5")) < #require(QTI12Decimal(a)))
  }
}
