import Assessment
import Seeded
import Testing

@Suite("Scoring")
struct ScoringTests {
  private let single = AnswerKey(item: "S", type: .singleChoice, content: .choices(["7K2M"]))
  private let several = AnswerKey(
    item: "M", type: .multipleChoice, content: .choices(["7K2M", "0ABC"]))

  private func text(_ accepted: [String], ignoresCase: Bool = true) -> AnswerKey {
    AnswerKey(
      item: "T", type: .shortText, content: .texts(accepted: accepted, ignoresCase: ignoresCase))
  }

  private func isRight(_ response: String, _ key: AnswerKey) -> Bool {
    Scoring.points(response: response, item: item(of: key), key: key, maximum: .one) == .one
  }

  private func item(of key: AnswerKey) -> Item {
    let names: [ChoiceID] = key.type == .shortText ? [] : ["7K2M", "0ABC", "ZZZZ"]
    return Item(
      id: key.item, type: key.type, stem: "?", choices: names.map { Choice(id: $0, text: "\($0)") })
  }

  @Test("One choice is right or wrong")
  func singleChoice() {
    #expect(isRight("7K2M", single))
    for wrong in ["", "0ABC", "7K2M ", "7k2m", "7\u{212A}2M", "7K2M 0ABC"] {
      #expect(!isRight(wrong, single), "\(wrong)")
    }
  }

  @Test("Several choices are all or nothing, in the one order that responses have")
  func multipleChoice() {
    #expect(isRight("0ABC 7K2M", several))
    for wrong in [
      "", "0ABC", "7K2M", "7K2M 0ABC", "0ABC 7K2M ZZZZ", "0ABC  7K2M", "0ABC 0ABC 7K2M",
    ] {
      #expect(!isRight(wrong, several), "\(wrong)")
    }
  }

  @Test("Typed words are compared in NFC, trimmed, with single spaces and without case")
  func shortText() {
    let key = text(["Vấn đáp", "3"])
    for right in ["vấn đáp", "  VẤN \t đáp\u{A0}", "va\u{302}\u{301}n đáp", "3"] {
      #expect(isRight(right, key), "\(right)")
    }
    for wrong in ["van dap", "vấnđáp", "vấn đap", "vấn \u{301}đáp", "", " ", "3.", "03"] {
      #expect(!isRight(wrong, key), "\(wrong)")
    }
    #expect(!isRight("vấn đáp", text(["Vấn đáp"], ignoresCase: false)))
    #expect(!isRight(" ", text([""])))
  }

  @Test("A sheet's score lists every item and counts the right ones")
  func sheet() throws {
    let score = try Scoring.score(
      sheet: [("M", "0ABC"), ("S", "7K2M")],
      items: ["S": item(of: single), "M": item(of: several)],
      maxima: ["S": Points(hundredths: 150), "M": Points(hundredths: 250)],
      keys: ["S": single, "M": several])
    #expect(score.items == [.zero, Points(hundredths: 150)])
    #expect(score.raw == Points(hundredths: 150) && score.maximum == Points(hundredths: 400))
    #expect(score.correct == 1)
  }

  @Test("A sheet with an item twice, without key or without maximum is refused")
  func refusals() {
    let items: [ItemID: Item] = ["S": item(of: single)]
    #expect(throws: ScoringRefusal.missingKey("S")) {
      try Scoring.score(sheet: [("S", "")], items: items, maxima: ["S": .one], keys: [:])
    }
    #expect(throws: ScoringRefusal.missingMaximum("S")) {
      try Scoring.score(
        sheet: [("S", "")], items: items, maxima: [:], keys: ["S": single])
    }
    #expect(throws: ScoringRefusal.repeatedItem("S")) {
      try Scoring.score(
        sheet: [("S", ""), ("S", "")], items: items, maxima: ["S": .one],
        keys: ["S": single])
    }
  }

  @Test("No response string makes scoring trap or give points between nothing and all")
  func anyString() {
    let pieces = [
      "7K2M", "0ABC", " ", "\0", "\u{301}", "e\u{301}", "İ", "ß", "\u{202E}", "👩‍👩‍👧", "\n", "Đ", "ﬃ",
    ]
    for seed in UInt64(0)..<500 {
      var random = SplitMix(seed: seed)
      let response = (0..<Int.random(in: 0...12, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for key in [single, several, text(["ß", "i\u{307}"])] {
        let item = item(of: key)
        let points = Scoring.points(response: response, item: item, key: key, maximum: .one)
        #expect(points == .zero || points == .one, "seed \(seed)")
        let isFine = ResponseForm.isWellFormed(response, item: item)
        if key.type != .shortText, points == .one { #expect(isFine, "seed \(seed)") }
      }
    }
  }
}

@Suite("Results")
struct ResultTests {
  /// What a line of the table says.
  struct Line: Sendable {
    var correct: Int
    var deductions: [String]
    var net: String
    var passed: Bool
  }

  @Test(
    "Deductions are exact and never rounded across the pass line",
    arguments: [
      Line(correct: 39, deductions: ["1/4"], net: "29.25", passed: false),
      Line(correct: 40, deductions: ["1/4"], net: "30.00", passed: true),
      Line(correct: 60, deductions: ["1/2"], net: "30.00", passed: true),
      Line(correct: 59, deductions: ["1/2"], net: "29.50", passed: false),
      Line(correct: 30, deductions: [], net: "30.00", passed: true),
      Line(correct: 29, deductions: [], net: "29.00", passed: false),
      Line(correct: 60, deductions: ["1/4", "1/2"], net: "15.00", passed: false),
      Line(correct: 60, deductions: ["1/2", "1/2"], net: "0.00", passed: false),
      Line(correct: 60, deductions: ["1/1"], net: "0.00", passed: false),
      Line(correct: 45, deductions: ["1/3"], net: "30.00", passed: true),
      Line(correct: 44, deductions: ["1/3"], net: "29.33", passed: false),
      Line(correct: 60, deductions: ["5001/10000"], net: "29.99", passed: false),
    ])
  func table(_ line: Line) throws {
    let score = Score(
      raw: Points(hundredths: line.correct * 100), maximum: Points(hundredths: 6_000),
      items: (0..<60).map { $0 < line.correct ? .one : .zero }, correct: line.correct,
      counted: 60)
    let deductions = line.deductions.compactMap { Fraction($0) }
    let half = try #require(Fraction(1, 2))
    for rule in [PassRule.fractionCorrect(half), .fractionOfPoints(half)] {
      let result = Scoring.result(score, rule: rule, deductions: deductions)
      #expect(result.net.decimal == line.net)
      #expect(result.passed == line.passed)
      #expect(result.needed.decimal == "30.00")
    }
  }

  @Test("Absurd deductions leave nothing instead of overflowing")
  func absurd() throws {
    let score = Score(raw: .one, maximum: .one, items: [.one], correct: 1, counted: 1)
    let half = try #require(Fraction(1, 2))
    let primes = [9_973, 9_967, 9_949, 9_941, 9_931].compactMap { Fraction(1, $0) }
    let result = Scoring.result(score, rule: .fractionCorrect(half), deductions: primes)
    #expect(result.net == .zero && !result.passed)
    let huge = try #require(Fraction(1, .max))
    #expect(Scoring.result(score, rule: .fractionCorrect(half), deductions: [huge]).net == .zero)
  }

  @Test("An empty paper is never passed")
  func empty() throws {
    let score = Score(raw: .zero, maximum: .zero, items: [], correct: 0, counted: 0)
    let half = try #require(Fraction(1, 2))
    #expect(!Scoring.result(score, rule: .fractionCorrect(half), deductions: []).passed)
    #expect(!Scoring.result(score, rule: .fractionOfPoints(half), deductions: []).passed)
  }

  @Test("Fractions compare exactly and print without rounding up")
  func fractions() throws {
    let third = try #require(Fraction(333_333_333_333_333_333, 1_000_000_000_000_000_000))
    #expect(try third < #require(Fraction(1, 3)))
    #expect(try #require(Fraction(2, 4)) == #require(Fraction("1/2")))
    #expect(Fraction(2_999_999, 100_000)?.decimal == "29.99")
    #expect(Fraction(.max, .max)?.decimal == "1.00")
    for text in ["1", "1/0", "-1/2", "1/2/3", "1/ 2", "/", "10001/1", "１/2"] {
      #expect(Fraction(text) == nil, "\(text)")
    }
  }
}
