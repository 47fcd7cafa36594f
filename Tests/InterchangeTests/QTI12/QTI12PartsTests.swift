import Assessment
import Testing

@testable import Interchange

@Suite struct QTI12PartsTests {
  typealias S = QTI12Sample
  private let percent = "minvalue=\"0\" maxvalue=\"100\""

  private func matching(_ conditions: String) -> SourceReading {
    let responses = ["p", "q", "s"].map {
      S.choices(["A", "B", "C"], ident: $0, prompt: S.material("prompt \($0)"))
    }
    return S.reading(
      type: "matching_question", declared: percent,
      presentation: S.material("Q") + responses.joined(), conditions: conditions)
  }

  @Test("Pairs of 33.33 each are equal parts of the whole")
  func equalPairs() {
    let reading = matching(
      S.condition(S.equal("A", "p"), "Add", "33.33")
        + S.condition(S.equal("C", "q"), "Add", "33.33")
        + S.condition(S.equal("B", "s"), "Add", "33.33"))
    guard case .matching(let matching) = reading.questions.first?.body else {
      Issue.record("not a matching: \(reading.findings)")
      return
    }
    let pairs = [SourcePair("p", "A"), SourcePair("q", "C"), SourcePair("s", "B")]
    let shares = Dictionary(uniqueKeysWithValues: pairs.map { ($0, Share(1, 3) ?? .zero) })
    #expect(matching.rule == .shares(SourceShares(shares)))
    #expect(matching.prompts.map(\.text) == ["prompt p", "prompt q", "prompt s"])
    #expect(matching.choices.map(\.identifier) == ["A", "B", "C"])
  }

  @Test("Pairs asked for together are all or nothing")
  func pairsTogether() {
    let reading = matching(
      S.condition(
        "<and>\(S.equal("A", "p"))\(S.equal("C", "q"))\(S.equal("B", "s"))</and>", "Set", "100"))
    guard case .matching(let matching) = reading.questions.first?.body else {
      Issue.record("not a matching: \(reading.findings)")
      return
    }
    #expect(
      matching.rule
        == .exactly([SourcePair("p", "A"), SourcePair("q", "C"), SourcePair("s", "B")]))
  }

  @Test("Drop-downs stand where their names stand, in the order of the text")
  func dropdowns() {
    let reading = S.reading(
      type: "multiple_dropdowns_question", declared: percent,
      presentation: S.material("Roses [two] and [one], not [three].")
        + S.choices(["A", "B"], ident: "response_one", prompt: S.material("one"))
        + S.choices(["C", "D"], ident: "response_two", prompt: S.material("two")),
      conditions: S.condition(S.equal("A", "response_one"), "Add", "50")
        + S.condition(S.equal("D", "response_two"), "Add", "50"))
    let question = reading.questions.first
    #expect(question?.stem.contains("[three]") == true)
    #expect(question?.stem.contains("[one]") == false)
    guard case .cloze(let gaps) = question?.body else {
      Issue.record("not a cloze: \(reading.findings)")
      return
    }
    #expect(gaps.map(\.share) == [Share(1, 2), Share(1, 2)])
    #expect(
      gaps.map(\.content).map { content in
        if case .choice(_, _, let shares) = content { shares } else { [:] }
      } == [["D": Share.one], ["A": Share.one]])
  }

  @Test("A drop-down whose name is not in the text has no place: refused")
  func lostDropdown() {
    let reading = S.reading(
      type: "multiple_dropdowns_question", declared: percent,
      presentation: S.material("Roses [two].")
        + S.choices(["A", "B"], ident: "response_one", prompt: S.material("one"))
        + S.choices(["C", "D"], ident: "response_two", prompt: S.material("two")),
      conditions: S.condition(S.equal("A", "response_one"), "Add", "50")
        + S.condition(S.equal("D", "response_two"), "Add", "50"))
    #expect(reading.findings.map(\.code) == [.gapsDiffer])
    #expect(reading.questions.isEmpty)
  }

  @Test("Canvas lists the texts of a blank and scores the first: all of them are right, and said")
  func blanks() {
    let reading = S.reading(
      type: "fill_in_multiple_blanks_question", declared: percent,
      presentation: S.material("A [one] and a [two].")
        + S.choices(["A", "B"], ident: "response_one", prompt: S.material("one"))
        + S.choices(["C"], ident: "response_two", prompt: S.material("two")),
      conditions: S.condition(S.equal("A", "response_one"), "Add", "50.00")
        + S.condition(S.equal("C", "response_two"), "Add", "50.00"))
    guard case .cloze(let gaps) = reading.questions.first?.body else {
      Issue.record("not a cloze: \(reading.findings)")
      return
    }
    #expect(gaps[0].content == .text([SourcePattern("text A"), SourcePattern("text B")]))
    #expect(reading.findings.map(\.code) == [.ruleAssumed])
  }

  @Test("Gaps in running text keep their places; ILIAS names a choice by its words")
  func runningText() {
    let reading = S.reading(
      type: "CLOZE QUESTION",
      presentation: "<flow>\(S.material("Two and two is "))\(S.typed("gap_0"))"
        + "\(S.material(" and "))\(S.choices(["0", "1"], ident: "gap_1"))\(S.material("."))</flow>",
      conditions: S.condition(S.equal("four", "gap_0"), "Add", "1")
        + S.condition(S.equal("text 1", "gap_1"), "Add", "3"))
    let question = reading.questions.first
    #expect(question?.stem.contains("[[1]]") == true && question?.stem.contains("[[2]]") == true)
    guard case .cloze(let gaps) = question?.body else {
      Issue.record("not a cloze: \(reading.findings)")
      return
    }
    #expect(gaps.map(\.share) == [Share(1, 4), Share(3, 4)])
    #expect(question?.points == "4")
  }

  @Test("An order asked for value by value is all or nothing")
  func ordering() {
    let right = ["C", "A", "B"]
    let reading = S.reading(
      presentation: S.material("Q") + S.choices(["A", "B", "C"], cardinality: "Ordered"),
      conditions: S.condition(right.map { S.equal($0) }.joined(), "Add", "5"))
    guard case .ordering(let choices, let isPerPart) = reading.questions.first?.body else {
      Issue.record("not an ordering: \(reading.findings)")
      return
    }
    #expect(choices.map(\.identifier) == right)
    #expect(!isPerPart)
  }

  @Test("Places scored one by one are parts")
  func orderingByPlace() {
    let reading = S.reading(
      presentation: S.material("Q") + S.choices(["A", "B", "C"], cardinality: "Ordered"),
      conditions: ["B", "C", "A"].enumerated().map { at, name in
        S.condition(S.equal(name, "r", "index=\"\(at + 1)\""), "Add", "1")
      }.joined())
    guard case .ordering(let choices, let isPerPart) = reading.questions.first?.body else {
      Issue.record("not an ordering: \(reading.findings)")
      return
    }
    #expect(choices.map(\.identifier) == ["B", "C", "A"])
    #expect(isPerPart)
  }

  @Test("Pairs of a group are a matching")
  func groups() {
    let labels = ["1", "2", "3", "4"].map {
      "<response_label ident=\"\($0)\" match_group=\"\($0 < "3" ? "3,4" : "")\">\(S.material($0))</response_label>"
    }
    let subset = { (pair: String) in "<varsubset respident=\"r\">\(pair)</varsubset>" }
    let reading = S.reading(
      presentation: S.material("Q")
        + "<response_grp ident=\"r\" rcardinality=\"Multiple\"><render_choice>\(labels.joined())</render_choice></response_grp>",
      conditions: S.condition(subset("1,4"), "Add", "1") + S.condition(subset("2,3"), "Add", "1"))
    guard case .matching(let matching) = reading.questions.first?.body else {
      Issue.record("not a matching: \(reading.findings)")
      return
    }
    #expect(matching.prompts.map(\.identifier) == ["1", "2"])
    #expect(matching.choices.map(\.identifier) == ["3", "4"])
  }
}
