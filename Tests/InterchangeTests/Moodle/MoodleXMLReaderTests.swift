import Seeded
import Testing

@testable import Interchange

@Suite struct MoodleXMLReaderTests {
  @Test("What all types share is carried over")
  func common() throws {
    let reading = MoodleSample.read(
      MoodleSample.question(
        "description",
        members: [
          MoodleSample.plain("idnumber", "C1"), MoodleSample.plain("penalty", "0.3333333"),
          MoodleSample.plain("hidden", "1"), MoodleSample.text("generalfeedback", "Vì thế"),
          MarkupNode(
            "tags", children: [MoodleSample.text("tag", "dễ"), MoodleSample.text("tag", "ôn")]),
          MarkupNode(
            "hint", children: [MoodleSample.plain("text", "Nghĩ đi"), MarkupNode("clearwrong")]),
          MoodleSample.plain("la", "<b>"),
        ]))
    let question = try #require(reading.questions.first)
    #expect(question.position == SourcePosition(file: "a.xml", line: 7, question: 1))
    #expect(question.body == .information)
    #expect(question.title == "Câu" && question.identifier == "C1" && question.points.isEmpty)
    #expect(question.tags == ["dễ", "ôn"])
    #expect(question.feedback.map(\.about) == ["", "hint"])
    #expect(
      question.leftovers
        == [
          SourceLeftover(name: "hint settings", value: "<clearwrong/>"),
          SourceLeftover(name: "penalty", value: "0.3333333"),
          SourceLeftover(name: "hidden", value: "1"), SourceLeftover(name: "la", value: "<b>"),
        ])
    #expect(reading.findings.map(\.code) == [.leftoverKept])
  }

  @Test(
    "Points are the decimal of the file",
    arguments: [("1.0000000", "1"), ("0.5", "0.5"), ("2", "2")])
  func points(_ written: String, _ points: String) {
    let reading = MoodleSample.read(
      MoodleSample.question("essay", members: [MoodleSample.plain("defaultgrade", written)]))
    #expect(reading.questions.first?.points == points)
  }

  @Test("Points that are none are refused")
  func badPoints() {
    let reading = MoodleSample.read(
      MoodleSample.question("essay", members: [MoodleSample.plain("defaultgrade", "-1")]))
    #expect(reading.codes(.error) == [.badPoints])
  }

  @Test(
    "The four formats give the same words",
    arguments: [
      ("html", "<p>Một &lt; hai</p>"), ("plain_text", "Một < hai"), ("markdown", "Một &lt; hai"),
      ("moodle_auto_format", "Một &lt; hai"), ("unknown", "Một &lt; hai"),
    ])
  func formats(_ format: String, _ text: String) {
    let reading = MoodleSample.read(MoodleSample.question("description", text, format: format))
    #expect(reading.questions.first?.stem == "Một < hai")
  }

  @Test("Types that cannot be delivered are kept whole and counted")
  func otherTypes() {
    for type in ["calculated", "coderunner", "ddmarker", "stack", "random", "formulas"] {
      let reading = MoodleSample.read(
        MoodleSample.question(type, members: [MoodleSample.plain("testcase", "x = 1")]))
      #expect(reading.body == .kept(kind: type))
      #expect(reading.count == 1)
      #expect(reading.codes(.warning) == [.unsupportedType])
      #expect(reading.codes(.error).isEmpty)
      let source = reading.questions.first?.leftovers.first { $0.name == "source" }?.value
      #expect(source?.contains("<testcase>x = 1</testcase>") == true)
    }
    let hidden = MoodleSample.read(MoodleSample.question("wordselect", "Chọn [đúng]"))
    #expect(hidden.questions.first?.stem == "")
  }

  @Test("Parts of members that nothing was made of are kept")
  func innerRest() {
    let tolerance = MoodleSample.plain("tolerancetype", "2")
    let reading = MoodleSample.read(
      MoodleSample.question("numerical", members: [MoodleSample.answer("100", "5", [tolerance])]))
    #expect(
      reading.questions.first?.leftovers
        == [SourceLeftover(name: "answer 1/tolerancetype", value: "2")])
  }

  @Test("An identifier names one question of a file")
  func repeatedIdentifier() {
    let question = MoodleSample.question("essay", members: [MoodleSample.plain("idnumber", "A")])
    let reading = MoodleSample.read(question, question)
    #expect(reading.questions.map(\.identifier) == ["A", ""])
    #expect(reading.codes(.warning) == [.repeatedIdentifier])
  }

  @Test("Control characters are taken out and named")
  func controls() {
    let reading = MoodleSample.read(MoodleSample.question("description", "a\u{202E}b\r\nc"))
    #expect(reading.questions.first?.stem == "ab c")
    #expect(reading.findings.map { $0.facts["value"] } == ["U+202E"])
  }

  @Test("A single question is read, other elements are named, and other files refused")
  func roots() {
    let single = MoodleXMLReader.read(MoodleSample.question("essay"), file: "a.xml")
    #expect(single.count == 1)
    let odd = MoodleXMLReader.read(
      MarkupNode("quiz", children: [MarkupNode("item"), MoodleSample.question("essay")]), file: "a")
    #expect(odd.codes(.warning) == [.orphan])
    #expect(MoodleXMLReader.read(MarkupNode("qti"), file: "a").codes(.error) == [.wrongFormat])
    #expect(MoodleXMLReader.read(MarkupNode("quiz"), file: "a").codes(.error) == [.emptyFile])
    let untyped = MoodleXMLReader.read(
      MarkupNode("quiz", children: [MarkupNode("question")]), file: "a")
    #expect(untyped.codes(.error) == [.brokenSyntax] && untyped.count == 1)
  }

  @Test("Every question is read or has an error, whatever its members are")
  func nothingIsLost() {
    let types = [
      "multichoice", "truefalse", "shortanswer", "numerical", "matching", "essay", "description",
      "cloze", "ordering", "kprime", "mtf", "gapselect", "ddwtos", "gapfill", "calculated",
      "oumultiresponse", "multichoiceset", "",
    ]
    let texts = ["", "a", "[[1]]", "{1:SA:=a}", "100", "*", "1,5", "<img src='x'>", "true", "\\"]
    for seed in UInt64(0)..<600 {
      var random = SplitMix(seed: seed)
      func pick(_ list: [String]) -> String { list[random.next(list.count)] }
      let members = (0..<random.next(8)).map { _ in
        switch random.next(5) {
        case 0: MoodleSample.answer(pick(["100", "0", "-50", "x", ""]), pick(texts))
        case 1:
          MoodleSample.text("subquestion", pick(texts), [MoodleSample.text("answer", pick(texts))])
        case 2:
          MoodleSample.text(pick(["selectoption", "row", "column", "weight", "hint"]), pick(texts))
        case 3:
          MoodleSample.plain(pick(["single", "defaultgrade", "penalty", "usecase"]), pick(texts))
        default: MoodleSample.text("generalfeedback", pick(texts))
        }
      }
      let reading = MoodleSample.read(
        MoodleSample.question(
          pick(types), pick(texts), format: pick(["html", "markdown"]), members: members))
      #expect(reading.count == 1)
      #expect(reading.questions.count == 1 || !reading.codes(.error).isEmpty, "seed \(seed)")
    }
  }
}
