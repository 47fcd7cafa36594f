import Assessment
import Testing

@Suite("A response that is right in every part")
struct RightResponseTests {
  private static let choices = ["4PQR", "BW64", "F5KY"].map { Choice(id: ChoiceID($0), text: $0) }

  private static let samples: [(Item, AnswerKey.Content)] = [
    (
      Item(id: "A", type: .multipleChoice, stem: "?", choices: choices),
      .choices(["BW64", "4PQR"])
    ),
    (
      Item(id: "B", type: .shortText, stem: "?"),
      .texts(accepted: ["Huế"], ignoresCase: true)
    ),
    (Item(id: "C", type: .numeric, stem: "?"), .number(.value("2,5", tolerance: "0,1"))),
    (
      Item(id: "D", type: .ordering, stem: "?", choices: choices),
      .order(["F5KY", "4PQR", "BW64"])
    ),
    (
      Item(id: "E", type: .matching, stem: "?", prompts: choices, choices: choices),
      .pairs(["4PQR": "BW64", "BW64": "4PQR", "F5KY": "F5KY"])
    ),
    (
      Item(
        id: "F", type: .cloze, stem: "[[1]] [[2]] [[3]]",
        gaps: [.text, .number, .choices(choices)]),
      .gaps([
        .texts(accepted: ["Huế"], ignoresCase: false), .number(.value("7", tolerance: "0")),
        .choice("BW64"),
      ])
    ),
  ]

  @Test("Makes the key it was made from", arguments: samples)
  func roundTrip(item: Item, content: AnswerKey.Content) throws {
    let key = AnswerKey(item: item.id, type: item.type, content: content)
    let again = try AnswerKey(right: key.rightResponse, item: item, former: key)
    #expect(again == key)
    let points = Scoring.points(
      response: key.rightResponse, item: item, key: key, maximum: .one)
    #expect(points == .one)
  }

  @Test("Is the lower end of a range, and a value where the former key was a range")
  func numbers() throws {
    let item = Item(id: "C", type: .numeric, stem: "?")
    let range = AnswerKey(
      item: "C", type: .numeric, content: .number(.range(from: "2", to: "3")))
    #expect(range.rightResponse == "2")
    #expect(
      try AnswerKey(right: "4", item: item, former: range).content
        == .number(.value("4", tolerance: "0")))
  }

  @Test("Takes neither case nor tolerance from a former key of another kind")
  func otherKinds() throws {
    let (number, word) = (
      Item(id: "C", type: .numeric, stem: "?"), Item(id: "B", type: .shortText, stem: "?")
    )
    let choice = AnswerKey(item: "C", type: .singleChoice, content: .choices(["BW64"]))
    #expect(
      try AnswerKey(right: "4", item: number, former: choice).content
        == .number(.value("4", tolerance: "0")))
    #expect(
      try AnswerKey(right: "Huế", item: word, former: choice).content
        == .texts(accepted: ["Huế"], ignoresCase: false))
  }

  @Test("Is empty where no response can be right")
  func none() {
    let word = AnswerKey.Content.texts(accepted: [], ignoresCase: false)
    #expect(AnswerKey(item: "B", type: .shortText, content: word).rightResponse == "")
    let essay = AnswerKey(item: "G", type: .extendedText, content: .rubric([]))
    #expect(essay.rightResponse == "")
    let gap = AnswerKey.Content.gaps([.texts(accepted: [], ignoresCase: false)])
    #expect(AnswerKey(item: "F", type: .cloze, content: gap).rightResponse == "1=")
  }

  @Test("Needs at least what the rule says")
  func least() {
    let half = Fraction(1, 2) ?? .one
    #expect(PassRule.fractionCorrect(half).least == half)
    #expect(PassRule.fractionOfPoints(.one).least == .one)
  }
}
