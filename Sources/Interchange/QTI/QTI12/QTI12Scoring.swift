/// The rules of one item, to be run on responses: what an item means is what they make of them.
struct QTI12Scoring: Sendable {
  private(set) var rules: [QTI12Rule]
  /// The variable that is the score.
  private(set) var variable = "SCORE"
  private(set) var initial = QTI12Amount.zero
  /// The declared bounds of the score.
  private(set) var lower: QTI12Amount?
  private(set) var upper: QTI12Amount?
  /// Why nothing can be said of the score, in the words of the format.
  private(set) var refusal: String?
  /// The declared variable, when the rules use another one.
  private(set) var misnamed: String?
  /// Responses that are numbers.
  var numeric: Set<String> = []
  /// Responses that are orders.
  var ordered: Set<String> = []
  /// What the first place of an order is called: 0 in ILIAS, 1 elsewhere.
  var firstIndex = 1

  /// Reads all `resprocessing` of an item; `singles` are the responses with one value at most.
  init(_ item: MarkupNode, singles: Set<String>) {
    let processing = item.all("resprocessing")
    rules = processing.flatMap { $0.all("respcondition").map { QTI12Rule($0, singles: singles) } }
    let declared = processing.flatMap { $0.all("outcomes").flatMap { $0.all("decvar") } }
    chooseVariable(declared)
    readBounds(declared)
    refusal =
      refusal
      ?? processing.flatMap(\.elements).map(\.name).first { name in
        !["qticomment", "outcomes", "respcondition", "objectives"].contains(name)
      }
    refusal = refusal ?? unknown()
  }

  /// Whether any rule changes the score by more than nothing.
  var isScored: Bool {
    rules.contains { rule in changes(of: rule).contains { value($0) != .zero } }
  }

  private mutating func chooseVariable(_ declared: [MarkupNode]) {
    let names = declared.map(Self.name)
    let unnamed = names.count == 1 ? names[0] : "SCORE"
    for rule in rules.indices {
      for change in rules[rule].changes.indices where rules[rule].changes[change].variable.isEmpty {
        rules[rule].changes[change].variable = unnamed
      }
    }
    let used = Self.distinct(rules.flatMap { $0.changes.map(\.variable) })
    if let score = used.first(where: { $0.uppercased() == "SCORE" }) ?? used.first {
      variable = score
      if score.uppercased() != "SCORE", used.count > 1 {
        refusal = "setvar " + used.joined(separator: ", ")
      }
    } else if let only = declared.first?.attributes["varname"] {
      variable = only
    }
  }

  private static func name(_ declaration: MarkupNode) -> String {
    declaration.attributes["varname"] ?? declaration.attributes["variablename"] ?? "SCORE"
  }

  private mutating func readBounds(_ declared: [MarkupNode]) {
    let own = declared.first { QTI12Text.equal(Self.name($0), variable, ignoresCase: true) }
    guard let own else {
      misnamed = rules.allSatisfy(\.changes.isEmpty) ? nil : declared.first?.attributes["varname"]
      return
    }
    lower = own.attributes["minvalue"].flatMap { QTI12Amount($0) }
    upper = own.attributes["maxvalue"].flatMap { QTI12Amount($0) }
    if let upper, upper <= .zero { self.upper = nil }
    initial = own.attributes["defaultval"].flatMap { QTI12Amount($0) } ?? .zero
  }

  /// Names in the order of their first use.
  static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The first thing in a rule that matters which this engine does not know.
  private func unknown() -> String? {
    for rule in rules where !changes(of: rule).isEmpty {
      for leaf in rule.condition.leaves {
        if case .unknown(let name) = leaf { return name }
      }
      for change in changes(of: rule) {
        guard ["set", "add", "subtract", "multiply", "divide"].contains(change.action) else {
          return "setvar \(change.action)"
        }
        if value(change) == nil { return "setvar \(change.value)" }
      }
    }
    return nil
  }

  /// The changes that a rule makes to the score.
  func changes(of rule: QTI12Rule) -> [QTI12Rule.Change] {
    rule.changes.filter { QTI12Text.equal($0.variable, variable, ignoresCase: true) }
  }

  func value(_ change: QTI12Rule.Change) -> QTI12Amount? {
    let name = change.value.lowercased()
    if name.hasSuffix(".max") { return upper }
    if name.hasSuffix(".min") { return lower ?? .zero }
    return QTI12Amount(change.value)
  }

  /// The score of these responses before its bounds; `nil` where it is no number.
  func raw(_ responses: [String: [String]]) -> QTI12Amount? {
    guard refusal == nil else { return nil }
    var score = initial
    var anyHeld = false
    for rule in rules {
      guard holds(rule.condition, responses, anyHeld: anyHeld) else { continue }
      if !rule.changes.isEmpty { anyHeld = true }
      for change in changes(of: rule) {
        guard let value = value(change), let next = changed(score, change.action, value) else {
          return nil
        }
        score = next
      }
      // Where a source does not say whether to go on, peers go on: sums are written that way.
      if rule.goesOn == false { break }
    }
    return score
  }

  private func changed(
    _ score: QTI12Amount, _ action: String, _ value: QTI12Amount
  ) -> QTI12Amount? {
    switch action {
    case "set": value
    case "add": score.adding(value)
    case "subtract": score.adding(QTI12Amount(millionths: -value.millionths))
    case "multiply": score.multiplied(by: value)
    default: score.divided(by: value)
    }
  }

  /// Replaces the conditions' values, e.g. a choice's text by its name.
  mutating func mapConditions(_ change: (QTI12Condition) -> QTI12Condition) {
    for at in rules.indices { rules[at].condition = rules[at].condition.mapped(change) }
  }
}
