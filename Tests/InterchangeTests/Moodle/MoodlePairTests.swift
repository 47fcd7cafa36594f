import Assessment
import Testing

@testable import Interchange

@Suite struct MoodlePairTests {
  private func pair(_ prompt: String, _ choice: String) -> MarkupNode {
    MoodleSample.text("subquestion", prompt, [MoodleSample.text("answer", choice)])
  }

  private func read(_ type: String, _ members: [MarkupNode]) -> SourceReading {
    MoodleSample.read(MoodleSample.question(type, members: members))
  }

  @Test("Equal answers are one choice, and an answer without prompt is one more")
  func matching() throws {
    let reading = read(
      "matching",
      [pair("ếch", "lưỡng cư"), pair("mèo", "thú"), pair("cóc", "lưỡng cư"), pair("", "cá")])
    guard case .matching(let matching) = reading.body, case .shares(let shares) = matching.rule
    else {
      Issue.record("no matching")
      return
    }
    #expect(matching.prompts.map(\.text) == ["ếch", "mèo", "cóc"])
    #expect(matching.choices.map(\.text) == ["lưỡng cư", "thú", "cá"])
    let third = try #require(Share(1, 3))
    #expect(
      shares.shares
        == [SourcePair("1", "1"): third, SourcePair("2", "2"): third, SourcePair("3", "1"): third])
    #expect(matching.isShuffled && !matching.usesChoicesOnce)
  }

  @Test("A prompt without answer has no key")
  func noAnswer() {
    #expect(
      read("matching", [pair("a", "b"), pair("c", "d"), pair("e", "")]).codes(.error) == [.noKey])
  }

  private let steps = ["một", "hai", "ba"].map { MoodleSample.answer("100", $0) }

  @Test(
    "The right order is that of the file; only two rules can be said",
    arguments: [
      ("ALL_OR_NOTHING", false), ("ABSOLUTE_POSITION", true), ("absolute", true),
    ])
  func ordering(_ rule: String, _ isPerPart: Bool) {
    let reading = read("ordering", steps + [MoodleSample.plain("gradingtype", rule)])
    let choices = ["một", "hai", "ba"].enumerated().map {
      SourceChoice(identifier: "\($0 + 1)", text: $1)
    }
    #expect(reading.body == .ordering(choices, isPerPart: isPerPart))
    #expect(reading.findings.isEmpty)
  }

  @Test("Another rule of ordering is refused, none at all and a draw are reported")
  func otherOrdering() {
    let rule = MoodleSample.plain("gradingtype", "LONGEST_ORDERED_SUBSET")
    #expect(read("ordering", steps + [rule]).codes(.error) == [.unsupportedRule])
    #expect(read("ordering", steps).codes(.warning) == [.ruleAssumed])
    let draw = [
      MoodleSample.plain("selecttype", "RANDOM"), MoodleSample.plain("selectcount", "2"),
      MoodleSample.plain("gradingtype", "ALL_OR_NOTHING"),
    ]
    #expect(read("ordering", steps + draw).codes(.warning) == [.drawnSome])
  }

  private func statements(
    _ type: String, _ method: String, _ rights: [Int], _ heads: [String] = ["Đúng", "Sai"]
  ) -> SourceReading {
    var members = [MoodleSample.text("scoringmethod", method)]
    for (index, right) in rights.enumerated() {
      let number = "\(index + 1)"
      members.append(
        MarkupNode(
          "row", attributes: ["number": number],
          children: [MoodleSample.text("optiontext", "Ý \(number)")]))
      for column in heads.indices {
        members.append(
          MarkupNode(
            "weight", attributes: ["rownumber": number, "columnnumber": "\(column + 1)"],
            children: [MoodleSample.plain("value", column + 1 == right ? "1.000" : "0.000")]))
      }
    }
    for (index, head) in heads.enumerated() {
      members.append(
        MarkupNode(
          "column", attributes: ["number": "\(index + 1)"],
          children: [MoodleSample.text("responsetext", head)]))
    }
    return read(type, members)
  }

  @Test(
    "Four statements are scored by the table that the method means",
    arguments: [
      ("kprime", "kprime", [0, 0, 50, 100]), ("mtf", "mtf", [0, 0, 50, 100]),
      ("kprime", "subpoints", [25, 50, 75, 100]), ("kprime", "kprimeonezero", nil),
      ("mtf", "mtfonezero", nil),
    ] as [(String, String, [Int]?)])
  func truthGroups(_ type: String, _ method: String, _ percents: [Int]?) {
    let expected = zip(["Ý 1", "Ý 2", "Ý 3", "Ý 4"], [true, false, false, true]).map {
      SourceStatement($0, isTrue: $1)
    }
    #expect(
      statements(type, method, [1, 2, 2, 1]).body == .truthGroup(expected, percents: percents))
  }

  @Test("The column that means true may be the second")
  func swappedColumns() {
    #expect(
      statements("mtf", "subpoints", [1, 2], ["False", "True"]).body
        == .truthGroup(
          [SourceStatement("Ý 1", isTrue: false), SourceStatement("Ý 2", isTrue: true)],
          percents: [50, 100]))
  }

  @Test("Thirds and other columns make a matching, another rule is kept")
  func grids() throws {
    guard case .matching(let matching) = statements("mtf", "subpoints", [1, 2, 1]).body,
      case .shares(let shares) = matching.rule
    else {
      Issue.record("no matching")
      return
    }
    #expect(shares.shares[SourcePair("2", "2")] == Share(1, 3))
    let other = statements("kprime", "kprime", [1, 2], ["chó", "mèo"])
    #expect(other.body == .kept(kind: "kprime"))
    #expect(other.codes(.warning) == [.unsupportedType])
    #expect(statements("mtf", "subpoints", [1, 0]).codes(.error) == [.noKey])
  }

  @Test("One right row is a single choice")
  func oneRow() {
    let rows = ["chó", "mèo"].enumerated().map { index, text in
      MarkupNode(
        "row", attributes: ["number": "\(index + 1)"],
        children: [MoodleSample.text("optiontext", text)])
    }
    let choices = [
      SourceChoice(identifier: "1", text: "chó"), SourceChoice(identifier: "2", text: "mèo"),
    ]
    #expect(
      read("sc", rows + [MoodleSample.plain("correctrow", "2")]).body
        == .choice(SourceChoices(choices: choices, isSingle: true, rule: .exactly(["2"]))))
    #expect(read("sc", rows + [MoodleSample.plain("correctrow", "3")]).codes(.error) == [.noKey])
  }

  @Test("Numbers beyond every bound stop nothing")
  func hugeNumbers() {
    let least = "\(Int.min)"
    let members = [
      MarkupNode("row", attributes: ["number": least]), MarkupNode("row"),
      MarkupNode("column", attributes: ["number": "\(Int.max)"]), MarkupNode("column"),
      MarkupNode(
        "weight", attributes: ["rownumber": least, "columnnumber": least],
        children: [MoodleSample.plain("value", "1")]),
    ]
    #expect(read("mtf", members).codes(.error) == [.noKey])
    let many = MoodleSample.plain("selectcount", "99999999999999999999")
    #expect(read("ordering", steps + [many]).questions.count == 1)
  }
}
