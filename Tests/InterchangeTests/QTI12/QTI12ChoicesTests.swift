import Assessment
import Interchange
import Testing

@Suite struct QTI12ChoicesTests {
  typealias S = QTI12Sample
  private let percent = "minvalue=\"0\" maxvalue=\"100\""

  private func rule(_ reading: SourceReading) -> SourceRule<String>? {
    guard case .choice(let choices) = reading.questions.first?.body else { return nil }
    return choices.rule
  }

  @Test("A score from 0 to 100 is rescaled to the points possible")
  func percentIsRescaled() {
    let reading = S.reading(
      type: "multiple_choice_question", points: "2.0", declared: percent,
      presentation: S.material("Q") + S.choices(["A", "B", "C"]),
      conditions: S.condition(S.equal("B"), "Set", "100", "continue=\"No\""))
    #expect(rule(reading) == .exactly(["B"]))
    #expect(reading.questions.first?.points == "2")
    #expect(reading.questions.first?.stem == "Q")
    #expect(reading.findings.isEmpty)
  }

  @Test("Choices worth a part keep their part, below zero too")
  func partsAreKept() {
    let reading = S.reading(
      declared: "", presentation: S.material("Q") + S.choices(["A", "B", "C"]),
      conditions: S.condition(S.equal("A"), "Set", "4") + S.condition(S.equal("B"), "Set", "1")
        + S.condition(S.equal("C"), "Set", "-2"))
    let shares = ["A": Share.one, "B": Share(1, 4), "C": Share(-1, 2)].compactMapValues { $0 }
    #expect(rule(reading) == .shares(SourceShares(shares, lower: nil, upper: .one)))
    #expect(reading.questions.first?.points == "4")
  }

  @Test("Right ones asked for and wrong ones forbidden are all or nothing")
  func allOrNothing() {
    let all = "<and>\(S.equal("A"))\(S.equal("C"))<not>\(S.equal("B"))</not></and>"
    let reading = S.reading(
      type: "multiple_answers_question", declared: percent,
      presentation: S.material("Q") + S.choices(["A", "B", "C"], cardinality: "Multiple"),
      conditions: S.condition(all, "Set", "100"))
    #expect(rule(reading) == .exactly(["A", "C"]))
  }

  @Test("Right ones asked for alone would let every further choice pass: refused by name")
  func supersetsAreRefused() {
    let reading = S.reading(
      type: "multiple_answers_question", declared: percent,
      presentation: S.material("Q") + S.choices(["A", "B", "C"], cardinality: "Multiple"),
      conditions: S.condition("<and>\(S.equal("A"))\(S.equal("C"))</and>", "Set", "100"))
    #expect(reading.questions.isEmpty)
    #expect(reading.findings.contains { $0.code == .unsupportedRule && $0.severity == .error })
  }

  @Test("As many as may be chosen make the same rule exact")
  func mostChosen() {
    let reading = S.reading(
      declared: percent,
      presentation: S.material("Q")
        + S.choices(["A", "B", "C"], cardinality: "Multiple", more: "maxnumber=\"2\""),
      conditions: S.condition("<and>\(S.equal("A"))\(S.equal("C"))</and>", "Set", "100"))
    #expect(rule(reading) == .exactly(["A", "C"]))
    #expect(reading.findings.contains { $0.code == .lessNumber })
  }

  @Test("Points added choice by choice are a bounded sum, before the bounds are applied")
  func sums() {
    let reading = S.reading(
      declared: "minvalue=\"0\" maxvalue=\"10\"",
      presentation: S.material("Q") + S.choices(["A", "B", "C"], cardinality: "Multiple"),
      conditions: S.condition(S.equal("A"), "Add", "25") + S.condition(S.equal("B"), "Add", "-10")
        + S.condition(S.equal("C"), "Add", "25"))
    let shares = ["A": Share(5, 2), "B": Share(-1, 1), "C": Share(5, 2)].compactMapValues { $0 }
    #expect(rule(reading) == .shares(SourceShares(shares)))
  }

  @Test("Thirds written as 33.33 are thirds")
  func thirds() {
    let reading = S.reading(
      declared: percent,
      presentation: S.material("Q") + S.choices(["A", "B", "C", "D"], cardinality: "Multiple"),
      conditions: ["A", "B", "C"].map { S.condition(S.equal($0), "Add", "33.33") }.joined())
    let third = ["A", "B", "C"].map { ($0, Share(1, 3) ?? .zero) }
    let shares = Dictionary(uniqueKeysWithValues: third)
    #expect(rule(reading) == .shares(SourceShares(shares)))
  }

  @Test("What the source calls all or nothing is, and is said")
  func statedAllOrNothing() {
    let reading = S.reading(
      declared: percent,
      presentation: S.material("Q") + S.choices(["A", "B", "C"], cardinality: "Multiple"),
      conditions: S.condition(S.equal("A"), "Add", "50") + S.condition(S.equal("B"), "Add", "50"),
      more: "<itemmetadata>\(S.field("scoring_algorithm", "AllOrNothing"))</itemmetadata>")
    #expect(rule(reading) == .exactly(["A", "B"]))
    #expect(reading.findings.map(\.code) == [.ruleAssumed])
  }

  @Test(
    "What earns nothing, too little or points for silence is refused",
    arguments: [
      ("Set", "0", "", ImportCode.noKey), ("Set", "50", "maxvalue=\"100\"", .noFullShare),
      ("Set", "100", "defaultval=\"5\"", .unsupportedRule),
      ("Power", "2", "", .unsupportedRule),
    ])
  func refusals(_ action: String, _ value: String, _ declared: String, _ code: ImportCode) {
    let reading = S.reading(
      declared: declared, presentation: S.material("Q") + S.choices(["A", "B"]),
      conditions: S.condition(S.equal("A"), action, value))
    #expect(reading.count == 1)
    #expect(reading.questions.isEmpty)
    #expect(reading.findings.map(\.code) == [code])
  }

  @Test("A key that is no choice is named")
  func strangeKey() {
    let reading = S.reading(
      presentation: S.material("Q") + S.choices(["A", "B"]),
      conditions: S.condition(S.equal("Z"), "Set", "1"))
    #expect(reading.findings.map(\.code) == [.keyNotAChoice])
    #expect(reading.questions.isEmpty)
  }

  @Test("An unknown condition is refused by its name")
  func unknownCondition() {
    let reading = S.reading(
      presentation: S.material("Q") + S.choices(["A", "B"]),
      conditions: S.condition("<durlte>5</durlte>", "Set", "1"))
    #expect(reading.findings.first?.facts == ["value": "durlte"])
  }

  @Test("True and false make a statement when the source says so", arguments: [true, false])
  func statements(_ isTrue: Bool) {
    let labels = """
      <response_lid ident="r"><render_choice><response_label ident="1">\(S.material("Đúng"))\
      </response_label><response_label ident="2">\(S.material("Sai"))</response_label>\
      </render_choice></response_lid>
      """
    let reading = S.reading(
      type: "true_false_question", declared: percent, presentation: S.material("Q") + labels,
      conditions: S.condition(S.equal(isTrue ? "1" : "2"), "Set", "100"))
    #expect(reading.questions.first?.body == .trueFalse(isTrue: isTrue))
  }

  @Test("Blackboard's words for the most and its other variable attribute are understood")
  func blackboard() {
    let conditions = """
      <respcondition title="correct"><conditionvar><varequal respident="r" case="No">A</varequal>\
      </conditionvar><setvar variablename="SCORE" action="Set">SCORE.max</setvar>\
      <displayfeedback linkrefid="correct"/></respcondition>\
      <respcondition title="incorrect"><conditionvar><other/></conditionvar>\
      <setvar variablename="SCORE" action="Set">0.0</setvar></respcondition>
      """
    let feedback = "<itemfeedback ident=\"correct\">\(S.material("Good"))</itemfeedback>"
    let reading = S.reading(
      declared: "minvalue=\"0.0\" maxvalue=\"10.0\"",
      presentation: S.material("Q") + S.choices(["A", "B"]), conditions: conditions,
      more: feedback)
    #expect(rule(reading) == .exactly(["A"]))
    #expect(reading.questions.first?.points == "10")
    #expect(reading.questions.first?.feedback == [SourceFeedback(about: "right", text: "Good")])
  }

  @Test("Twelve choices are tried by what tells rules apart")
  func manyChoices() {
    let names = (1...12).map { "c\($0)" }
    let parts = names.enumerated().map { at, name in
      at % 3 == 0 ? S.equal(name) : "<not>\(S.equal(name))</not>"
    }
    let reading = S.reading(
      declared: percent,
      presentation: S.material("Q") + S.choices(names, cardinality: "Multiple"),
      conditions: S.condition("<and>\(parts.joined())</and>", "Set", "100"))
    #expect(rule(reading) == .exactly(["c1", "c4", "c7", "c10"]))
  }
}
