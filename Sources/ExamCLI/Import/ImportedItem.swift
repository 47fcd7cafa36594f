import Assessment
import Interchange
import RichText

/// One question of an import as `--json` prints it; choices in the order of the source.
struct ImportedItem: Encodable {
  let source: String
  let id: String
  let type: String
  let stem: String
  var choices: [String]?
  var correct: [Int]?
  var accepted: [String]?
  var tolerance: String?
  var pairs: [[String]]?
  let points: Int
  let deliverable: Bool
  let scoring: String
  var weights: [Double]?

  /// An item that was made.
  init(_ made: MadeItem) {
    let (item, key) = (made.record.item, made.record.key)
    self.init(
      made.question, id: item.id.rawValue, type: item.type.rawValue,
      points: item.points.hundredths, deliverable: true, scoring: Self.scoring(item.scoring))
    read(made.question.body)
    if case .texts(let texts, _) = key.content { accepted = texts }
    if case .number(let number) = key.content { read(number) }
    if item.type == .trueFalse, case .choices(let right) = key.content {
      choices = item.choices.map(\.text)
      correct = item.choices.indices.filter { right.contains(item.choices[$0].id) }
    }
  }

  /// A question that is kept and no item.
  init(kept question: SourceQuestion, kind: String) {
    self.init(
      question, id: question.identifier, type: kind, points: 0, deliverable: false,
      scoring: "all_or_nothing")
  }

  private init(
    _ question: SourceQuestion, id: String, type: String, points: Int, deliverable: Bool,
    scoring: String
  ) {
    source = "\(question.position.file)#\(question.position.question)"
    self.id = id
    self.type = type
    stem = RichText(question.stem).plain
    self.points = points
    self.deliverable = deliverable
    self.scoring = scoring
  }

  private mutating func read(_ body: SourceBody) {
    switch body {
    case .choice(let source):
      choices = source.choices.map { RichText(inline: $0.text).plain }
      switch source.rule {
      case .exactly(let names):
        correct = source.choices.indices.filter { names.contains(source.choices[$0].identifier) }
      case .shares(let shares):
        let worth = source.choices.map { shares.shares[$0.identifier] ?? shares.otherwise }
        weights = worth.map { Double($0.numerator) / Double($0.denominator) }
        correct = worth.indices.filter { worth[$0] > .zero }
      }
    case .ordering(let source, _):
      choices = source.map { RichText(inline: $0.text).plain }
      correct = Array(source.indices)
    case .matching(let source):
      pairs = Self.pairs(source)
    case .truthGroup(let statements, _):
      pairs = statements.map { [RichText(inline: $0.text).plain, $0.isTrue ? "true" : "false"] }
    case .trueFalse, .text, .number, .cloze, .essay, .information, .kept: break
    }
  }

  private mutating func read(_ number: NumberKey) {
    switch number {
    case .value(let value, let about): (accepted, tolerance) = ([value], about)
    case .range(let from, let to): accepted = ["\(from)..\(to)"]
    }
  }

  private static func pairs(_ source: SourceMatching) -> [[String]] {
    let right: [SourcePair] =
      switch source.rule {
      case .exactly(let pairs): Array(pairs)
      case .shares(let shares): shares.shares.filter { $0.value > .zero }.map(\.key)
      }
    let choices = Dictionary(
      source.choices.map { ($0.identifier, $0.text) }, uniquingKeysWith: { first, _ in first })
    return source.prompts.flatMap { prompt in
      right.filter { $0.prompt == prompt.identifier }.map {
        [RichText(inline: prompt.text).plain, RichText(inline: choices[$0.choice] ?? "").plain]
      }.sorted { $0[1] < $1[1] }
    }
  }

  private static func scoring(_ scoring: ItemScoring) -> String {
    switch scoring {
    case .allOrNothing: "all_or_nothing"
    case .perPart, .rightMinusWrong: "partial"
    case .table, .byShares: "mapped"
    }
  }
}
