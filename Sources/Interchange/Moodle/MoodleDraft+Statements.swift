import Assessment

extension MoodleDraft {
  /// Statements in rows, each with one right column.
  mutating func statements() -> SourceQuestion? {
    let stem = stem()
    let rows = numbered("row")
    let columns = numbered("column")
    var texts: [String] = []
    for (index, row) in rows.enumerated() {
      texts.append(shown(row.first("optiontext")))
      addFeedback(row.first("feedbacktext"), about: "\(index + 1)")
    }
    let heads = columns.map { column in
      column.first("responsetext").map { shown($0) } ?? ""
    }
    guard let right = rightColumns(rows, columns) else { return nil }
    if right.contains(where: { $0.count > 1 }) {
      return kept(.warning, .unsupportedType, "\(type): weights", stem: stem)
    }
    let isShuffled = isTrue("shuffleanswers", otherwise: true)
    let method = value("scoringmethod") ?? (type == "mtf" ? "subpoints" : "kprime")
    leftovers.append(SourceLeftover(name: "scoringmethod", value: method))
    guard let body = body(texts, heads, right.compactMap(\.first), method, isShuffled: isShuffled)
    else {
      return kept(.warning, .unsupportedType, "\(type): \(method)", stem: stem)
    }
    return question(stem: stem, body: body)
  }

  /// Rows of which one is right, where crossing others out earns nothing.
  mutating func oneRow() -> SourceQuestion? {
    let stem = stem()
    var choices: [SourceChoice] = []
    for row in numbered("row") {
      let name = "\(choices.count + 1)"
      choices.append(SourceChoice(identifier: name, text: shown(row.first("optiontext"))))
      addFeedback(row.first("feedbacktext"), about: name)
    }
    let key = value("correctrow") ?? ""
    let method = value("scoringmethod") ?? "sconezero"
    let isShuffled = isTrue("shuffleanswers", otherwise: true)
    if method != "sconezero" {
      return kept(.warning, .unsupportedType, "sc: \(method)", stem: stem)
    }
    guard choices.count >= 2, choices.contains(where: { $0.identifier == key }) else {
      report(.error, .noKey)
      return nil
    }
    return question(
      stem: stem,
      body: .choice(
        SourceChoices(
          choices: choices, isSingle: true, isShuffled: isShuffled, rule: .exactly([key]))))
  }

  /// In the order of their numbers.
  private mutating func numbered(_ name: String) -> [MarkupNode] {
    let all = members(name).enumerated().map { index, node in
      (number: Int(node.attributes["number"] ?? "") ?? index + 1, index: index, node: node)
    }
    return all.sorted { ($0.number, $0.index) < ($1.number, $1.index) }.map(\.node)
  }

  /// For each row the places of the columns with a weight, one at least; `nil` with a finding.
  private mutating func rightColumns(_ rows: [MarkupNode], _ columns: [MarkupNode]) -> [[Int]]? {
    var right: [Int: Set<Int>] = [:]
    for weight in members("weight") {
      guard let row = Int(weight.attributes["rownumber"] ?? ""),
        let column = Int(weight.attributes["columnnumber"] ?? "")
      else { continue }
      let written = source(weight.first("value") ?? weight)
      guard let share = Share(decimal: written) else {
        report(.error, .badShare, ["value": written])
        return nil
      }
      if share > .zero { right[row, default: []].insert(column) }
    }
    guard rows.count >= 1, rows.count <= 26, (2...26).contains(columns.count) else {
      report(.error, .tooFewChoices, ["value": "\(rows.count)"])
      return nil
    }
    var places: [[Int]] = []
    for (index, row) in rows.enumerated() {
      let number = Int(row.attributes["number"] ?? "") ?? index + 1
      let found = (right[number] ?? []).sorted().map { $0 &- 1 }.filter(columns.indices.contains)
      if found.isEmpty {
        report(.error, .noKey, ["value": "\(number)"])
        return nil
      }
      places.append(found)
    }
    return places
  }

  /// True or false statements where the columns say so and the rule is a table of percents;
  /// otherwise a matching of rows and columns; `nil` for a rule that neither can say.
  private mutating func body(
    _ texts: [String], _ heads: [String], _ right: [Int], _ method: String, isShuffled: Bool
  ) -> SourceBody? {
    let isAllOrNothing = method == "kprimeonezero" || method == "mtfonezero"
    let count = texts.count
    if let truth = Self.trueColumn(heads) {
      let statements = zip(texts, right).map { SourceStatement($0, isTrue: $1 == truth) }
      if isAllOrNothing { return .truthGroup(statements, percents: nil) }
      if method == "kprime" || method == "mtf", count >= 2 {
        let percents = (1...count).map { $0 == count ? 100 : $0 == count - 1 ? 50 : 0 }
        return .truthGroup(statements, percents: percents)
      }
      if method == "subpoints", 100 % count == 0 {
        return .truthGroup(statements, percents: (1...count).map { 100 / count * $0 })
      }
    }
    let deduction = value("deduction") ?? "0"
    guard let share = Share(1, count), Share(decimal: deduction) == .zero,
      isAllOrNothing || method == "subpoints" || method == "subpointdeduction"
    else { return nil }
    return .matching(
      grid(texts, heads, right, share: isAllOrNothing ? nil : share, isShuffled: isShuffled))
  }

  /// Rows as prompts, columns as choices; `nil` for all or nothing.
  private func grid(
    _ texts: [String], _ heads: [String], _ right: [Int], share: Share?, isShuffled: Bool
  ) -> SourceMatching {
    let prompts = texts.enumerated().map { SourceChoice(identifier: "\($0 + 1)", text: $1) }
    let choices = heads.enumerated().map { SourceChoice(identifier: "\($0 + 1)", text: $1) }
    let pairs = right.enumerated().map { SourcePair("\($0 + 1)", "\($1 + 1)") }
    let rule: SourceRule<SourcePair> =
      if let share {
        .shares(
          SourceShares(
            Dictionary(pairs.map { ($0, share) }, uniquingKeysWith: { first, _ in first })))
      } else {
        .exactly(Set(pairs))
      }
    var matching = SourceMatching(prompts: prompts, choices: choices, rule: rule)
    matching.isShuffled = isShuffled
    return matching
  }

  /// The place of the column that means true, of two of which one means true and one false.
  private static func trueColumn(_ heads: [String]) -> Int? {
    guard heads.count == 2 else { return nil }
    let words = heads.map { $0.lowercased() }
    if yes.contains(words[0]), no.contains(words[1]) { return 0 }
    if yes.contains(words[1]), no.contains(words[0]) { return 1 }
    return nil
  }

  private static let yes: Set<String> = [
    "true", "t", "right", "correct", "yes", "đúng", "đ", "wahr", "richtig", "ja", "vrai", "oui",
    "verdadero", "sí", "vero", "sì", "+",
  ]
  private static let no: Set<String> = [
    "false", "f", "wrong", "incorrect", "no", "sai", "s", "falsch", "nein", "faux", "non", "falso",
    "-", "−",
  ]
}
