import Assessment

/// One item on its way to a question, with what is found on it.
struct QTI12Draft {
  let item: MarkupNode
  let position: SourcePosition
  let metadata: QTI12Metadata
  let presentation: QTI12Presentation
  var scoring: QTI12Scoring
  var findings: [ImportFinding] = []
  /// Set once the question cannot be imported.
  private(set) var hasFailed = false
  /// What full points are in the item's own scores, once known.
  private(set) var full: QTI12Amount?

  private static let work = 4_000_000

  init(_ item: MarkupNode, position: SourcePosition) {
    self.item = item
    self.position = position
    metadata = QTI12Metadata(item)
    presentation = QTI12Presentation(item)
    let responses = presentation.responses
    let kind = metadata.kind
    let singles = responses.filter(\.hasOneValue).map(\.identifier)
    scoring = QTI12Scoring(item, singles: Set(kind == .multiple ? [] : singles))
    scoring.ordered = Set(responses.filter(\.isOrdered).map(\.identifier))
    let isILIAS = metadata.fields.contains { $0.label.uppercased() == "ILIAS_VERSION" }
    scoring.firstIndex = isILIAS ? 0 : 1
    let isNumber = kind == .number
    scoring.numeric = Set(responses.filter { $0.isNumber || isNumber }.map(\.identifier))
    nameChoices()
  }

  /// ILIAS and others name a choice by its words in the rules.
  private mutating func nameChoices() {
    let responses = Dictionary(
      presentation.responses.filter { $0.form == .choice }.map { ($0.identifier, $0) },
      uniquingKeysWith: { first, _ in first })
    scoring.mapConditions { condition in
      guard case .equal(let name, let value, let ignoresCase, let index) = condition,
        let response = responses[name], !response.names.contains(value)
      else { return condition }
      let folded = QTI12Text.folded(value)
      let same = response.labels.filter { $0.plain == folded }
      guard same.count == 1, let only = same.first else { return condition }
      return .equal(
        response: name, value: only.identifier, ignoresCase: ignoresCase, index: index)
    }
  }

  /// Says something of this question.
  mutating func find(
    _ severity: ImportFinding.Severity, _ code: ImportCode, _ facts: [String: String] = [:]
  ) {
    findings.append(ImportFinding(severity, code, at: position, facts))
  }

  /// Says why this question cannot be imported.
  mutating func fail(_ code: ImportCode, _ facts: [String: String] = [:]) {
    hasFailed = true
    find(.error, code, facts)
  }

  /// The score of some responses, all others unanswered; `nil` where the rules give no number.
  func raw(_ responses: [String: [String]]) -> QTI12Amount? { scoring.raw(responses) }

  /// Whether so many responses can be tried in bounded time.
  func fits(_ tries: Int) -> Bool {
    let leaves = scoring.rules.reduce(1) { $0 &+ $1.condition.leaves.count }
    let (work, overflow) = tries.multipliedReportingOverflow(by: leaves)
    return !overflow && work <= Self.work
  }

  /// The same, with a finding when they cannot.
  mutating func canTry(_ tries: Int) -> Bool {
    if fits(tries) { return true }
    fail(.unsupportedRule, ["value": "\(scoring.rules.count) respcondition"])
    return false
  }

  /// A score within the declared bounds.
  func clamped(_ score: QTI12Amount) -> QTI12Amount {
    let low = scoring.lower.map { max(score, $0) } ?? score
    return scoring.upper.map { min(low, $0) } ?? low
  }

  /// Finds what full points are where `best` is the most that a response earns; `false`, with a
  /// finding, when nothing earns them.
  mutating func settle(best: QTI12Amount) -> Bool {
    guard best > .zero else {
      fail(.noKey)
      return false
    }
    let stated = metadata.points.flatMap { QTI12Amount($0) }
    if let upper = scoring.upper {
      if best >= upper || best.isNear(upper) {
        full = upper
      } else if let stated, best.isNear(stated) {
        full = best
      } else {
        fail(.noFullShare)
        return false
      }
      return true
    }
    full = best
    let percent = QTI12Amount(millionths: 100_000_000)
    if best.isNear(percent) { full = percent }
    if let stated, stated > .zero, !best.isNear(stated), !best.isNear(percent) {
      find(.warning, .pointsDiffer, ["first": stated.text, "second": best.text])
    }
    return true
  }

  /// The part of full points that a score is; `nil`, with a finding, when that is no share.
  mutating func share(_ score: QTI12Amount) -> Share? {
    guard let full else { return nil }
    if score.isNear(full) { return .one }
    guard let share = score.share(of: full) else {
      fail(.badShare, ["value": score.text])
      return nil
    }
    return share
  }

  /// The least share that the sum can be; `nil` for no bound.
  mutating func lowerShare() -> Share? {
    guard let lower = scoring.lower, let full else { return nil }
    return lower.share(of: full)
  }

  /// Refuses the item's rule by name.
  mutating func refuseRule(_ name: String) {
    fail(.unsupportedRule, ["value": scoring.refusal ?? name])
  }
}
