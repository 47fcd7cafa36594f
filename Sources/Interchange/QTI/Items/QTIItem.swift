import Assessment

/// Reads one item.
struct QTIItem {
  private let item: MarkupNode
  private let body: MarkupNode
  private let position: SourcePosition
  private(set) var findings: [ImportFinding] = []

  init(_ item: MarkupNode, _ body: MarkupNode, _ position: SourcePosition) {
    self.item = item
    self.body = body
    self.position = position
  }

  mutating func read() -> SourceQuestion {
    let found = Self.interactions(body)
    let text = HTMLText.read(Self.candidates(body.children))
    var question = SourceQuestion(
      position: position, stem: text.text, body: .kept(kind: found.first?.name ?? ""))
    question.identifier = item.attributes["identifier"] ?? ""
    question.title = item.attributes["title"] ?? ""
    question.language = item.attributes["xml:lang"] ?? item.attributes["lang"] ?? ""
    question.feedback = item.all("modalFeedback").map {
      SourceFeedback(about: $0.attributes["identifier"] ?? "", text: HTMLText.read([$0]).text)
    }
    if found.isEmpty {
      question.body = .information
    } else if found.count > 1 {
      refuse(.unsupportedType, "\(found.count) × \(found[0].name)")
    } else {
      read(found[0], into: &question)
    }
    if let picture = text.pictures.first {
      findings.append(
        ImportFinding(.warning, .picture, at: position, ["value": picture]))
      question.body = .kept(kind: "picture")
    }
    return question
  }

  private mutating func refuse(_ code: ImportCode, _ value: String) {
    findings.append(ImportFinding(.error, code, at: position, ["value": value]))
  }

  private mutating func read(_ interaction: MarkupNode, into question: inout SourceQuestion) {
    let prompt = interaction.first("prompt").map { HTMLText.read($0.children).text } ?? ""
    question.stem = [question.stem, prompt].filter { !$0.isEmpty }.joined(separator: "\n\n")
    switch interaction.name {
    case "choiceInteraction": choice(interaction, into: &question)
    case "extendedTextInteraction":
      question.body = .essay(leastWords: nil, mostWords: nil, rubric: [])
    default: refuse(.unsupportedType, interaction.name)
    }
  }

  private mutating func choice(_ interaction: MarkupNode, into question: inout SourceQuestion) {
    let name = interaction.attributes["responseIdentifier"] ?? "RESPONSE"
    let declared = item.all("responseDeclaration").first { $0.attributes["identifier"] == name }
    guard let declared else { return refuse(.noKey, name) }
    let choices = interaction.all("simpleChoice").map { choice in
      SourceChoice(
        identifier: choice.attributes["identifier"] ?? "",
        text: HTMLText.read(choice.children.filter { $0.name != "feedbackInline" }).text,
        isFixed: choice.attributes["fixed"] == "true")
    }
    let isSingle = declared.attributes["cardinality"] == "single"
    guard let rule = rule(name, declared) else { return }
    if let most = interaction.attributes["maxChoices"], !isSingle, let most = Int(most), most > 0,
      most < choices.count
    {
      findings.append(
        ImportFinding(.warning, .lessNumber, at: position, ["value": "\(most)"]))
    }
    question.body = .choice(
      SourceChoices(
        choices: choices, isSingle: isSingle,
        isShuffled: interaction.attributes["shuffle"] == "true", rule: rule))
  }

  /// What the template of the response processing makes of the declaration.
  private mutating func rule(_ name: String, _ declared: MarkupNode) -> SourceRule<String>? {
    guard let processing = item.first("responseProcessing") else {
      refuse(.notScored, name)
      return nil
    }
    guard let template = processing.attributes["template"], name == "RESPONSE" else {
      refuse(.unsupportedRule, processing.elements.first?.name ?? "responseProcessing")
      return nil
    }
    var last = template.split(separator: "/").last.map(String.init) ?? ""
    if last.hasSuffix(".xml") { last.removeLast(4) }
    switch last {
    case "match_correct", "CC2_match", "CC2_match_basic":
      let values = declared.first("correctResponse")?.all("value") ?? []
      return .exactly(Set(values.map(Self.trimmed)))
    case "map_response", "CC2_map_response": return mapped(declared)
    default:
      refuse(.unsupportedRule, last)
      return nil
    }
  }

  /// The shares of a mapping, of the points that can be reached at best.
  private mutating func mapped(_ declared: MarkupNode) -> SourceRule<String>? {
    guard let mapping = declared.first("mapping") else {
      refuse(.unsupportedRule, "mapping")
      return nil
    }
    var shares: [String: Share] = [:]
    for entry in mapping.all("mapEntry") {
      guard let key = entry.attributes["mapKey"],
        let share = entry.attributes["mappedValue"].flatMap(Share.init(decimal:))
      else {
        refuse(.badShare, entry.attributes["mappedValue"] ?? "")
        return nil
      }
      shares[key] = share
    }
    let otherwise = Share(decimal: mapping.attributes["defaultValue"] ?? "0") ?? .zero
    let isSingle = declared.attributes["cardinality"] == "single"
    let positive = shares.values.filter { $0 > .zero }
    let sum = positive.reduce(Share.zero) { $0.adding($1) ?? $0 }
    let best = isSingle ? positive.max() ?? .zero : sum
    let upper = mapping.attributes["upperBound"].flatMap(Share.init(decimal:))
    let lower = mapping.attributes["lowerBound"].flatMap(Share.init(decimal:))
    // Only points out of one whole can be said as they are.
    guard min(best, upper ?? best) == .one else {
      refuse(.unsupportedRule, "map_response: \(best.text)")
      return nil
    }
    return .shares(SourceShares(shares, otherwise: otherwise, lower: lower, upper: upper ?? .one))
  }

  private static func trimmed(_ node: MarkupNode) -> String {
    node.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func interactions(_ node: MarkupNode) -> [MarkupNode] {
    node.elements.flatMap { element in
      element.name.hasSuffix("Interaction") ? [element] : interactions(element)
    }
  }

  /// What a candidate may read: without interactions and without notes for others.
  private static func candidates(_ nodes: [MarkupNode]) -> [MarkupNode] {
    nodes.compactMap { node in
      if node.name.hasSuffix("Interaction") || node.name.hasPrefix("feedback") { return nil }
      if node.name == "rubricBlock",
        !(node.attributes["view"] ?? "").split(separator: " ").contains("candidate")
      {
        return nil
      }
      var node = node
      node.children = candidates(node.children)
      return node
    }
  }
}
