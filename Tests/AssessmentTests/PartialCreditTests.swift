import Assessment
import CanonicalBytes
import Testing

@Suite("Responses that are right in part")
struct PartialCreditTests {
  private func choices(_ names: String...) -> [Choice] {
    names.map { Choice(id: ChoiceID($0), text: $0) }
  }

  private func points(
    _ responses: [String], _ item: Item, _ content: AnswerKey.Content, worth: Int = 100
  ) -> [Int] {
    let key = AnswerKey(item: item.id, type: item.type, content: content)
    #expect(key.fits(item))
    return responses.map {
      Scoring.points(response: $0, item: item, key: key, maximum: Points(hundredths: worth))
        .hundredths
    }
  }

  @Test("Each wrong choice takes a share of a multiple choice away, never below nothing")
  func rightMinusWrong() {
    var item = Item(
      id: "M", type: .multipleChoice, stem: "?", choices: choices("A1", "B1", "C1", "D1"),
      scoring: .rightMinusWrong)
    let key = AnswerKey.Content.choices(["A1", "B1", "C1"])
    let responses = ["A1 B1 C1", "A1 B1", "A1", "A1 B1 C1 D1", "A1 D1", "D1", "", "B1 A1"]
    #expect(points(responses, item, key) == [100, 66, 33, 66, 0, 0, 0, 0])
    item.scoring = .allOrNothing
    #expect(points(responses, item, key) == [100, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("Part II of the graduation exam gives 0.1, 0.25, 0.5 and 1 for 1 to 4 right statements")
  func partTwo() {
    let item = Item(
      id: "D", type: .trueFalseGroup, stem: "?", prompts: choices("P1", "P2", "P3", "P4"),
      scoring: .partTwo)
    let key = AnswerKey.Content.pairs(["P1": "T", "P2": "F", "P3": "T", "P4": "F"])
    let responses = [
      "P1=T P2=F P3=T P4=F", "P1=T P2=F P3=T P4=T", "P1=T P2=F", "P4=F", "P1=F P2=T P3=F P4=T",
      "", "P2=F P1=T", "P1=T P1=T", "P1=X", "P5=T", "P1",
    ]
    #expect(points(responses, item, key) == [100, 50, 25, 10, 0, 0, 0, 0, 0, 0, 0])
    #expect(points(responses.prefix(4).map(\.self), item, key, worth: 25) == [25, 12, 6, 2])
  }

  @Test("An order earns all or, part by part, a share for each step in its place")
  func ordering() {
    var item = Item(
      id: "O", type: .ordering, stem: "?", choices: choices("A1", "B1", "C1"), scoring: .perPart)
    let key = AnswerKey.Content.order(["C1", "A1", "B1"])
    let responses = ["C1 A1 B1", "C1 B1 A1", "A1 B1 C1", "C1 A1", "C1 C1 B1", "C1 A1 B1 B1", ""]
    #expect(points(responses, item, key) == [100, 33, 0, 0, 0, 0, 0])
    item.scoring = .allOrNothing
    #expect(points(responses, item, key) == [100, 0, 0, 0, 0, 0, 0])
  }

  @Test("Pairs may share a choice, and pairs left out are wrong")
  func matching() {
    let item = Item(
      id: "N", type: .matching, stem: "?", prompts: choices("P1", "P2", "P3"),
      choices: choices("A1", "B1", "C1"), scoring: .perPart)
    let key = AnswerKey.Content.pairs(["P1": "A1", "P2": "A1", "P3": "C1"])
    let responses = ["P1=A1 P2=A1 P3=C1", "P1=A1 P3=C1", "P1=A1 P2=B1 P3=B1", "P1=Z1", "P1=A1=A1"]
    #expect(points(responses, item, key) == [100, 66, 33, 0, 0])
  }

  @Test("Gaps take words, numbers and choices, each compared in its own way")
  func cloze() {
    let item = Item(
      id: "K", type: .cloze, stem: "[[1]] [[2]] [[3]]",
      gaps: [.text, .number, .choices(choices("A1", "B1"))], scoring: .perPart)
    let key = AnswerKey.Content.gaps([
      .texts(accepted: ["Công chức"], ignoresCase: true),
      .number(.value("2,5", tolerance: "0")), .choice("B1"),
    ])
    let responses = [
      "1=công  CHỨC\n2=2.50\n3=B1", "2=2,5\n3=A1", "3=B1", "1=a=b", "4=x", "01=công chức",
      "2=2,5\n1=công chức", "1= công chức", "3=Z1\n1=công chức", "1=", "\n", "x",
    ]
    #expect(points(responses, item, key) == [100, 33, 33, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("An extended text is worth nothing until people mark it, and holds the result open")
  func essay() throws {
    let item = Item(id: "E", type: .extendedText, stem: "?", points: Points(hundredths: 500))
    let key = AnswerKey(
      item: "E", type: .extendedText,
      content: .rubric([RubricLine(points: Points(hundredths: 500), text: "Nêu đúng")]))
    let score = try Scoring.score(
      sheet: [("E", "sha256:00")], items: ["E": item], maxima: ["E": item.points],
      keys: ["E": key])
    #expect(score.raw == .zero && score.unmarked == 1)
    let blank = try Scoring.score(
      sheet: [("E", "")], items: ["E": item], maxima: ["E": item.points], keys: ["E": key])
    #expect(blank.unmarked == 0, "nobody has to mark an empty page")
    let half = try #require(Fraction(1, 2))
    let whole = try #require(Fraction(1, 1))
    let annulled = Scoring.result(score, rule: .fractionOfPoints(half), deductions: [whole])
    #expect(annulled.outcome == .fail)
    #expect(
      Scoring.result(score, rule: .fractionOfPoints(half), deductions: []).outcome == .unmarked)
  }

  @Test("Items on trial are worth nothing and do not count")
  func trial() throws {
    let items: [ItemID: Item] = [
      "A": Item(id: "A", type: .numeric, stem: "?"), "B": Item(id: "B", type: .numeric, stem: "?"),
    ]
    let key = { (id: ItemID) in
      AnswerKey(item: id, type: .numeric, content: .number(.value("1", tolerance: "0")))
    }
    let score = try Scoring.score(
      sheet: [("A", "1"), ("B", "1")], items: items, maxima: ["A": .one, "B": .zero],
      keys: ["A": key("A"), "B": key("B")])
    #expect((score.correct, score.counted, score.raw) == (1, 1, .one))
  }
}
