import Assessment
import Interchange
import Seeded
import Testing

@testable import InterchangeContainers

@Suite struct PackedReadingTests {
  private var third: Share { Share(-1, 3) ?? .zero }

  private var bodies: [SourceBody] {
    let choices = [
      SourceChoice(identifier: "A", text: "một", isFixed: true),
      SourceChoice(identifier: "B", text: "hai"),
    ]
    let shares = SourceShares(["A": Share.one, "B": third], otherwise: third, upper: nil)
    let pairs = SourceRule.shares(SourceShares([SourcePair("1", "A"): third], lower: nil))
    var matching = SourceMatching(prompts: choices, choices: choices, rule: pairs)
    matching.usesChoicesOnce = true
    matching.isShuffled = false
    let patterns = [SourcePattern("a*", share: third, ignoresCase: false, hasWildcards: true)]
    let numbers = [
      SourceNumber(.value("0,10", tolerance: "0"), share: third),
      SourceNumber(.range(from: "1", to: "2")), SourceNumber(.any),
    ]
    return [
      .choice(SourceChoices(choices: choices, isSingle: false, rule: .shares(shares))),
      .choice(
        SourceChoices(choices: choices, isSingle: true, isShuffled: false, rule: .exactly(["B"]))),
      .trueFalse(isTrue: true), .text(patterns), .number(numbers, unit: "kg"),
      .ordering(choices, isPerPart: true), .matching(matching),
      .truthGroup([SourceStatement("a", isTrue: false)], percents: [10, 25, 50, 100]),
      .truthGroup([], percents: nil),
      .cloze([
        SourceGap(share: third, content: .text(patterns)),
        SourceGap(share: .one, content: .number(numbers)),
        SourceGap(
          share: .one, content: .choice(choices, isShuffled: true, shares: ["A": third])),
      ]),
      .essay(leastWords: 10, mostWords: nil, rubric: ["a"]), .information, .kept(kind: "hotspot"),
    ]
  }

  private var readings: [SourceReading] {
    var reading = SourceReading(format: "gift")
    reading.count = 99
    for (at, body) in bodies.enumerated() {
      var question = SourceQuestion(
        position: SourcePosition(file: "a!b", line: at, question: at + 1), stem: "Đề", body: body)
      question.identifier = "i"
      question.title = "t"
      question.language = "vi"
      question.topic = ["a", "b"]
      question.level = "NB"
      question.tags = ["x"]
      question.points = "0,25"
      question.passage = SourcePassage(identifier: "p", text: "đoạn")
      question.citation = "c"
      question.feedback = [SourceFeedback(about: "right", text: "f")]
      question.leftovers = [SourceLeftover(name: "n", value: "v")]
      reading.questions.append(question)
    }
    reading.findings = [
      ImportFinding(.warning, .badNumber, file: "a", line: -1, question: nil, ["value": "x"]),
      ImportFinding(.note, .picture, file: "a", line: 70_000, question: 3),
    ]
    return [reading, SourceReading(format: "")]
  }

  @Test("A reading comes out as it went in, whatever it holds")
  func roundTrip() throws {
    var packed = PackedBytes()
    packed.add(readings)
    var reader = PackedReader(packed.bytes)
    let back: [SourceReading] = try reader.value()
    #expect(back == readings)
    #expect(reader.isAtEnd)
  }

  @Test("Every member of a question is packed: count them when one is added")
  func members() {
    #expect(Mirror(reflecting: readings[0].questions[0]).children.count == 14)
    #expect(Mirror(reflecting: readings[0]).children.count == 4)
    #expect(Mirror(reflecting: readings[0].findings[0]).children.count == 6)
  }

  @Test(
    "Numbers of every size come out as they went in",
    arguments: [
      0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min,
    ])
  func numbers(_ number: Int) throws {
    var packed = PackedBytes()
    packed.add(number)
    var reader = PackedReader(packed.bytes)
    #expect(try reader.number() == number)
  }

  @Test("Bytes that no child writes are refused, never a trap")
  func hostile() {
    var packed = PackedBytes()
    packed.add(readings)
    for seed in 0..<500 {
      var random = SplitMix(seed: seed)
      var bytes = packed.bytes
      if seed % 2 == 0 { bytes = Array(bytes.prefix(random.next(bytes.count))) }
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[random.next(bytes.count)] = UInt8(random.next(256))
      }
      var reader = PackedReader(bytes)
      let back: [SourceReading]? = try? reader.value()
      if seed % 2 == 0, bytes.isEmpty { #expect(back == nil) }
    }
  }
}
