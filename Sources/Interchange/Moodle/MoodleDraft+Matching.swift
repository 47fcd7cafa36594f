import Assessment

extension MoodleDraft {
  /// A choice for each prompt; every right pair is worth the same.
  mutating func matching() -> SourceQuestion? {
    let stem = stem()
    var prompts: [SourceChoice] = []
    var choices: [SourceChoice] = []
    var pairs: [SourcePair] = []
    var names: [String: String] = [:]
    for part in members("subquestion") {
      let count = pictures.count + media.count
      let prompt = shown(part)
      let choice = part.first("answer").map { shown($0, as: .html) } ?? ""
      let isBlank = prompt.isEmpty && pictures.count + media.count == count
      if choice.isEmpty, isBlank { continue }
      if choice.isEmpty, pictures.count + media.count == count {
        report(.error, .noKey)
        return nil
      }
      let known = choice.isEmpty ? nil : names[choice]
      let name = known ?? "\(choices.count + 1)"
      names[choice] = name
      if known == nil { choices.append(SourceChoice(identifier: name, text: choice)) }
      if isBlank { continue }
      prompts.append(SourceChoice(identifier: "\(prompts.count + 1)", text: prompt))
      pairs.append(SourcePair("\(prompts.count)", name))
    }
    guard let share = Share(1, max(pairs.count, 1)), pairs.count >= 1, choices.count >= 2 else {
      report(.error, .tooFewChoices, ["value": "\(choices.count)"])
      return nil
    }
    let shares = Dictionary(pairs.map { ($0, share) }, uniquingKeysWith: { first, _ in first })
    var matching = SourceMatching(
      prompts: prompts, choices: choices, rule: .shares(SourceShares(shares)))
    matching.isShuffled = isTrue("shuffleanswers", otherwise: true)
    return question(stem: stem, body: .matching(matching))
  }

  /// Choices in the order of the file.
  mutating func ordering() -> SourceQuestion? {
    let stem = stem()
    var choices: [SourceChoice] = []
    for answer in members("answer") {
      let name = "\(choices.count + 1)"
      choices.append(SourceChoice(identifier: name, text: shown(answer)))
      addFeedback(answer.first("feedback"), about: name)
    }
    guard choices.count >= 2 else {
      report(.error, .tooFewChoices, ["value": "\(choices.count)"])
      return nil
    }
    reportDraw(of: choices.count)
    let written = value("gradingtype")
    if let written { leftovers.append(SourceLeftover(name: "gradingtype", value: written)) }
    switch written?.uppercased() {
    case "ALL_OR_NOTHING", "-1":
      return question(stem: stem, body: .ordering(choices, isPerPart: false))
    case "ABSOLUTE_POSITION", "ABSOLUTE", "ABS", "0":
      return question(stem: stem, body: .ordering(choices, isPerPart: true))
    case nil, "":
      report(.warning, .ruleAssumed, ["value": "ALL_OR_NOTHING"])
      return question(stem: stem, body: .ordering(choices, isPerPart: false))
    case .some(let rule):
      return kept(.error, .unsupportedRule, rule, stem: stem)
    }
  }

  /// Moodle may show some of the choices only, drawn for each attempt.
  private mutating func reportDraw(of count: Int) {
    let kind = (value("selecttype") ?? value("logical") ?? "").uppercased()
    let written = value("selectcount") ?? value("studentsee") ?? "6"
    leftovers.append(SourceLeftover(name: "selecttype", value: kind))
    leftovers.append(SourceLeftover(name: "selectcount", value: written))
    let shown = max(Int(written) ?? 2, 2)
    if kind != "ALL", kind != "EXACT", kind != "0", shown < count {
      report(.warning, .drawnSome, ["value": "\(shown)", "limit": "\(count)"])
    }
  }
}
