import Assessment
import Testing

@testable import Interchange

@Suite struct MoodleTypedTests {
  private func read(_ type: String, _ members: [MarkupNode]) -> SourceReading {
    MoodleSample.read(MoodleSample.question(type, members: members))
  }

  @Test("Short answers keep order, shares, wildcards and the case flag")
  func shortAnswer() throws {
    let members = [
      MoodleSample.plain("usecase", "1"), MoodleSample.answer("100", " Hà Nội "),
      MoodleSample.answer("80", "Ha*"), MoodleSample.answer("0", "*"),
    ]
    let half = try #require(Share(4, 5))
    #expect(
      read("shortanswer", members).body
        == .text([
          SourcePattern("Hà Nội", ignoresCase: false),
          SourcePattern("Ha*", share: half, ignoresCase: false, hasWildcards: true),
          SourcePattern("*", share: .zero, ignoresCase: false, hasWildcards: true),
        ]))
    #expect(
      read("shortanswer", [MoodleSample.answer("100", #"a\*"#)]).body
        == .text([SourcePattern(#"a\*"#, hasWildcards: true)]))
    #expect(read("shortanswer", [MoodleSample.answer("0", "a")]).codes(.error) == [.noKey])
  }

  @Test("Numbers keep tolerance, shares and the unit that multiplies by one")
  func numerical() throws {
    let units = MarkupNode(
      "units",
      children: [("100", "cm"), ("1", "m")].map { factor, name in
        MarkupNode(
          "unit",
          children: [
            MoodleSample.plain("multiplier", factor), MoodleSample.plain("unit_name", name),
          ])
      })
    let members = [
      MoodleSample.answer("100", "6.25", [MoodleSample.plain("tolerance", "0.05")]),
      MoodleSample.answer("50", "6", [MoodleSample.plain("tolerance", "1")]),
      MoodleSample.answer("0", "*"), units,
    ]
    let half = try #require(Share(1, 2))
    let reading = read("numerical", members)
    #expect(
      reading.body
        == .number(
          [
            SourceNumber(.value("6.25", tolerance: "0.05")),
            SourceNumber(.value("6", tolerance: "1"), share: half),
            SourceNumber(.any, share: .zero),
          ], unit: "m"))
    #expect(reading.codes(.error).isEmpty && reading.codes(.warning).isEmpty)
    #expect(reading.questions.first?.leftovers.map(\.name) == ["units"])
  }

  @Test("A unit that counts for the mark is a rule that cannot be said")
  func gradedUnit() {
    let members = [
      MoodleSample.answer("100", "5"), MoodleSample.plain("unitgradingtype", "1"),
      MoodleSample.plain("showunits", "0"), MoodleSample.plain("unitpenalty", "0.1000000"),
    ]
    let reading = read("numerical", members)
    #expect(reading.codes(.error) == [.unsupportedRule])
    #expect(reading.body == .kept(kind: "numerical"))
  }

  @Test("What is no number, and every number, is reported")
  func strangeNumbers() {
    #expect(read("numerical", [MoodleSample.answer("100", "abc")]).codes(.error) == [.badNumber])
    #expect(read("numerical", [MoodleSample.answer("100", "1,000")]).codes(.error) == [.badNumber])
    let bad = MoodleSample.answer("100", "5", [MoodleSample.plain("tolerance", "x")])
    #expect(read("numerical", [bad]).codes(.error) == [.badNumber])
    #expect(read("numerical", [MoodleSample.answer("100", "*")]).codes(.warning) == [.everyNumber])
  }

  @Test("An essay keeps its limits, its marking notes and what it asks beside the text")
  func essay() {
    let reading = read(
      "essay",
      [
        MoodleSample.plain("minwordlimit", "50"), MoodleSample.plain("maxwordlimit", "0"),
        MoodleSample.text("graderinfo", "Chấm theo ý"), MoodleSample.plain("attachments", "2"),
      ])
    #expect(reading.body == .essay(leastWords: 50, mostWords: nil, rubric: []))
    #expect(
      reading.questions.first?.feedback == [SourceFeedback(about: "scorer", text: "Chấm theo ý")])
    #expect(reading.codes(.warning) == [.fileLeft])
    #expect(
      read("essay", [MoodleSample.plain("responseformat", "noinline")]).body
        == .kept(kind: "essay"))
  }
}
