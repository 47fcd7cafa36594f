import Assessment
import CanonicalBytes
import Testing

@Suite("A corrected key")
struct CorrectedKeyTests {
  private func choices(_ names: String...) -> [Choice] {
    names.map { Choice(id: ChoiceID($0), text: $0) }
  }

  private func score(
    _ response: String, _ item: Item, _ key: AnswerKey, _ corrected: CorrectedKey
  ) throws -> Score {
    try Scoring.score(
      sheet: [(item.id, response)], items: [item.id: item], maxima: [item.id: item.points],
      keys: [item.id: key], corrections: [item.id: corrected])
  }

  @Test("gives a response the best points that any of its keys gives")
  func best() throws {
    let item = Item(
      id: "O", type: .ordering, stem: "?", choices: choices("A1", "B1", "C1"), scoring: .perPart)
    let old = AnswerKey(item: "O", type: .ordering, content: .order(["A1", "B1", "C1"]))
    let corrected = try CorrectedKey(
      item: "O",
      keys: try ["C1 A1 B1", "B1 A1 C1"].map {
        try AnswerKey(right: $0, item: item, former: old)
      })
    let points = try ["C1 A1 B1", "B1 A1 C1", "B1 C1 A1", "A1 B1 C1", "", "A1"].map {
      try score($0, item, old, corrected).raw.hundredths
    }
    #expect(points == [100, 100, 33, 33, 0, 0])
  }

  @Test("without any key credits everybody in full, a blank and a marked text too")
  func credit() throws {
    let item = Item(id: "E", type: .extendedText, stem: "?", points: Points(hundredths: 500))
    let key = AnswerKey(
      item: "E", type: .extendedText,
      content: .rubric([RubricLine(points: Points(hundredths: 500), text: "x")]))
    let corrected = try CorrectedKey(item: "E", keys: [])
    for response in ["", "sha256:00"] {
      let score = try score(response, item, key, corrected)
      #expect((score.raw.hundredths, score.correct, score.unmarked) == (500, 1, 0))
    }
  }

  @Test("of an item on trial is worth nothing all the same")
  func trial() throws {
    let item = Item(id: "N", type: .numeric, stem: "?")
    let key = AnswerKey(item: "N", type: .numeric, content: .number(.value("1", tolerance: "0")))
    let score = try Scoring.score(
      sheet: [("N", "")], items: ["N": item], maxima: ["N": .zero], keys: ["N": key],
      corrections: ["N": try CorrectedKey(item: "N", keys: [])])
    #expect((score.raw, score.correct, score.counted) == (.zero, 0, 0))
  }

  @Test("takes case, tolerance and gaps from the former key, and a range in its own words")
  func former() throws {
    let word = Item(id: "T", type: .shortText, stem: "?")
    let words = AnswerKey(
      item: "T", type: .shortText, content: .texts(accepted: ["a"], ignoresCase: true))
    let content = try AnswerKey(right: "Huế", item: word, former: words).content
    #expect(content == .texts(accepted: ["Huế"], ignoresCase: true))
    let number = Item(id: "N", type: .numeric, stem: "?")
    let value = AnswerKey(
      item: "N", type: .numeric, content: .number(.value("1", tolerance: "0,5")))
    #expect(
      try AnswerKey(right: "2", item: number, former: value).content
        == .number(.value("2", tolerance: "0,5")))
    #expect(
      try AnswerKey(right: "2..3,5", item: number, former: value).content
        == .number(.range(from: "2", to: "3,5")))
    let cloze = Item(
      id: "K", type: .cloze, stem: "[[1]] [[2]]",
      gaps: [.text, .choices(choices("A1", "B1"))], scoring: .perPart)
    let gaps = AnswerKey(
      item: "K", type: .cloze,
      content: .gaps([.texts(accepted: ["x"], ignoresCase: true), .choice("A1")]))
    #expect(
      try AnswerKey(right: "1=y\n2=B1", item: cloze, former: gaps).content
        == .gaps([.texts(accepted: ["y"], ignoresCase: true), .choice("B1")]))
    #expect(throws: CorrectionRefusal.response) {
      try AnswerKey(right: "1=y", item: cloze, former: gaps)
    }
  }

  @Test("refuses responses that cannot be right, keys of another item, and one key twice")
  func refused() throws {
    let item = Item(id: "S", type: .singleChoice, stem: "?", choices: choices("A1", "B1"))
    let key = AnswerKey(item: "S", type: .singleChoice, content: .choices(["A1"]))
    for response in ["", "Z1", "A1 B1", "A"] {
      #expect(throws: CorrectionRefusal.response) {
        try AnswerKey(right: response, item: item, former: key)
      }
    }
    #expect(throws: CorrectionRefusal.otherItem) { try CorrectedKey(item: "X", keys: [key]) }
    #expect(throws: CorrectionRefusal.repeatedKey) {
      try CorrectedKey(item: "S", keys: [key, key])
    }
    let essay = Item(id: "E", type: .extendedText, stem: "?")
    #expect(throws: CorrectionRefusal.marked) {
      try AnswerKey(right: "x", item: essay, former: key)
    }
  }

  @Test("has one canonical document")
  func document() throws {
    let key = AnswerKey(item: "S", type: .singleChoice, content: .choices(["A1"]))
    let corrected = try CorrectedKey(item: "S", keys: [key])
    let bytes = Array(
      #"{"i":"S","keys":[{"choices":["A1"],"id":"S","type":"single_choice"}],"t":"corrected"}"#
        .utf8)
    #expect(try corrected.json.encoded() == bytes)
    #expect(try CorrectedKey(json: try CanonicalJSON(decoding: bytes)) == corrected)
    let others = [
      #"{"i":"S","keys":[],"t":"other"}"#, #"{"i":"S","t":"corrected"}"#,
      #"{"i":"X","keys":[{"choices":["A1"],"id":"S","type":"single_choice"}],"t":"corrected"}"#,
      #"{"i":"S","keys":[],"t":"corrected","x":1}"#,
    ]
    for text in others {
      #expect(throws: CanonicalError.self) {
        try CorrectedKey(json: try CanonicalJSON(decoding: Array(text.utf8)))
      }
    }
  }
}
