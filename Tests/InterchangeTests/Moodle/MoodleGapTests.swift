import Assessment
import Testing

@testable import Interchange

@Suite struct MoodleGapTests {
  private func word(_ name: String, _ text: String, _ group: String) -> MarkupNode {
    MarkupNode(
      name, children: [MoodleSample.plain("text", text), MoodleSample.plain("group", group)])
  }

  private func read(_ type: String, _ stem: String, _ members: [MarkupNode]) -> SourceReading {
    MoodleSample.read(MoodleSample.question(type, stem, members: members))
  }

  @Test("A gap offers the words of its word's group", arguments: ["gapselect", "ddwtos"])
  func words(_ type: String) throws {
    let name = type == "ddwtos" ? "dragbox" : "selectoption"
    let words = [("mèo", "1"), ("trên", "2"), ("chó", "1"), ("dưới", "2")].map {
      word(name, $0, $1)
    }
    let reading = read(type, "Con [[3]] nằm [[2]] thảm", words)
    #expect(reading.questions.first?.stem == "Con [[1]] nằm [[2]] thảm")
    guard case .cloze(let gaps) = reading.body else {
      Issue.record("no cloze")
      return
    }
    #expect(
      gaps[0].content
        == .choice(
          [SourceChoice(identifier: "1", text: "mèo"), SourceChoice(identifier: "3", text: "chó")],
          isShuffled: false, shares: ["3": .one]))
    #expect(gaps.map(\.share.text) == ["1/2", "1/2"])
  }

  @Test("A gap without its word, and a text without gaps, fail")
  func noWord() {
    let words = [word("selectoption", "a", "1"), word("selectoption", "b", "1")]
    #expect(read("gapselect", "x [[3]]", words).codes(.error) == [.gapsDiffer])
    #expect(read("gapselect", "x", words).codes(.error) == [.gapsDiffer])
  }

  @Test("The key of a gap fill never stays in its stem")
  func gapFill() {
    let reading = read("gapfill", "Con [mèo|miu] ngủ", [MoodleSample.answer("100", "mèo|miu")])
    #expect(reading.questions.first?.stem == "Con [[1]] ngủ")
    #expect(
      reading.body
        == .cloze([
          SourceGap(
            share: .one, content: .text([SourcePattern("mèo"), SourcePattern("miu")]))
        ]))
    let regular = read("gapfill", "Con [m.o] ngủ", [MoodleSample.answer("100", "m.o")])
    #expect(regular.body == .kept(kind: "gapfill"))
    #expect(regular.questions.first?.stem == "Con [[1]] ngủ")
    let open = read("gapfill", "Con [<b>mèo</b>] ngủ", [])
    #expect(open.body == .kept(kind: "gapfill"))
    #expect(open.questions.first?.stem == "")
  }

  @Test("A drop-down gap fill offers all right and wrong words")
  func dropDown() {
    let reading = read(
      "gapfill", "Con {mèo} ngủ",
      [
        MoodleSample.plain("answerdisplay", "dropdown"), MoodleSample.plain("delimitchars", "{}"),
        MoodleSample.answer("100", "mèo"), MoodleSample.answer("0", "chó"),
      ])
    #expect(
      reading.body
        == .cloze([
          SourceGap(
            share: .one,
            content: .choice(
              [
                SourceChoice(identifier: "1", text: "mèo"),
                SourceChoice(identifier: "2", text: "chó"),
              ],
              isShuffled: true, shares: ["1": .one]))
        ]))
  }

  @Test("An embedded-answer question has its gaps' weights as points and loses none of its texts")
  func cloze() {
    let reading = read(
      "cloze", "<p>Thủ đô: {2:SA:=Hà Nội}</p>",
      [MoodleSample.plain("defaultgrade", "5"), MoodleSample.text("hint", "Chữ H")])
    #expect(reading.questions.first?.stem == "Thủ đô: [[1]]")
    #expect(reading.questions.first?.points == "2")
    #expect(reading.codes(.note) == [.pointsDiffer])
    #expect(reading.questions.first?.feedback.map(\.text) == ["Chữ H"])
  }

  @Test(
    "A broken gap fails the question, and its text is nowhere", arguments: ["cloze", "multianswer"])
  func brokenCloze(_ type: String) {
    let reading = read(type, "Thủ đô: {1:SA:=Hà Nội} {1:XY:=Huế}", [])
    #expect(reading.questions.isEmpty)
    #expect(reading.count == 1)
    #expect(reading.codes(.error) == [.unsupportedRule])
    #expect(!reading.findings.contains { $0.facts.values.contains { $0.contains("Huế") } })
  }
}
