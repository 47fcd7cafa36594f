/// How a test puts the scores of its items together, as far as that is a weighted sum.
struct QTIWeighing: Sendable {
  /// What the score of each place of an item is multiplied by, in the order of the test; empty
  /// unless the test says so in a way that is understood.
  private(set) var factors: [QTI12Amount] = []
  /// Other outcomes, e.g. whether somebody passed: a bank has no use for them.
  private(set) var others: [QTITest.Detail] = []
  /// What somebody should look at.
  private(set) var notes: [QTITest.Detail] = []

  init() {}

  /// Reads `outcomeProcessing` of a test with these items.
  init(_ root: MarkupNode, items: [QTITestItem]) {
    let processing = root.all("outcomeProcessing")
    if processing.isEmpty {
      noteWeights(items, "no outcomeProcessing")
      return
    }
    var isRead = false
    for part in processing.flatMap(\.elements) {
      let name = part.attributes["identifier"] ?? ""
      guard part.name == "setOutcomeValue" else {
        if Self.outcomes(part).contains("SCORE") {
          note("SCORE \(part.name)", part)
        } else {
          others.append(QTITest.Detail(value: "outcomeProcessing \(part.name)", line: part.line))
        }
        continue
      }
      guard name == "SCORE" else { continue }
      var sum = QTIWeightedSum(items)
      guard !isRead, part.elements.count == 1, let only = part.elements.first, sum.add(only) else {
        factors = []
        note("SCORE \(sum.unknown ?? part.elements.first?.name ?? "")", part)
        isRead = true
        continue
      }
      isRead = true
      factors = sum.factors
    }
    if !isRead { noteWeights(items, "outcomeProcessing without SCORE") }
    noteUneven(items)
  }

  /// The outcomes set anywhere in a rule.
  private static func outcomes(_ node: MarkupNode) -> Set<String> {
    var found: Set<String> = []
    if node.name == "setOutcomeValue" { found.insert(node.attributes["identifier"] ?? "") }
    for part in node.elements { found.formUnion(outcomes(part)) }
    return found
  }

  private mutating func note(_ value: String, _ node: MarkupNode) {
    notes.append(QTITest.Detail(value: value, line: node.line))
  }

  private mutating func noteWeights(_ items: [QTITestItem], _ why: String) {
    for item in items {
      for (name, value) in item.weights.sorted(by: { $0.key < $1.key }) {
        let text = "\(item.identifier): weight \(name) = \(value), \(why)"
        notes.append(QTITest.Detail(value: text, line: item.line))
      }
    }
  }

  /// Items that the sum leaves out, or takes more than once.
  private mutating func noteUneven(_ items: [QTITestItem]) {
    for (item, factor) in zip(items, factors) where factor == .zero {
      notes.append(
        QTITest.Detail(value: "\(item.identifier): not in SCORE", line: item.line))
    }
  }
}
