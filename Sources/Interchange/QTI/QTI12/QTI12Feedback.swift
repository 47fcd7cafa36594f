/// Explanations of an item and what they belong to.
enum QTI12Feedback {
  /// All feedback of an item; what is empty is left out.
  static func read(_ item: MarkupNode, scoring: QTI12Scoring) -> [SourceFeedback] {
    var subjects: [String: String] = [:]
    for rule in scoring.rules {
      let subject = subject(of: rule, scoring: scoring)
      for name in rule.feedback where subjects[name] == nil { subjects[name] = subject }
    }
    var feedback: [SourceFeedback] = []
    for node in item.all("itemfeedback") {
      let name = node.attributes["ident"] ?? ""
      let shown = QTI12Material.nodes(node)
      let isSolution = node.first("solution") != nil
      let isHint = node.first("hint") != nil
      let text = HTMLText.read(shown).text
      if text.isEmpty { continue }
      let about = isHint ? "hint" : isSolution ? "" : known(name) ?? subjects[name] ?? ""
      feedback.append(SourceFeedback(about: about, text: text))
    }
    for node in item.all("rubric") + item.all("itemrubric") {
      let text = QTI12Material.text(node).text
      if !text.isEmpty { feedback.append(SourceFeedback(about: "scorer", text: text)) }
    }
    return feedback
  }

  /// The names that Canvas and Blackboard give.
  private static func known(_ name: String) -> String? {
    switch name.lowercased() {
    case "general_fb": ""
    case "correct_fb", "correct", "all_correct": "right"
    case "general_incorrect_fb", "incorrect", "incorrect_fb", "wrong": "wrong"
    case "partial", "partially_correct": "partial"
    default: nil
    }
  }

  /// The choice that a rule looks at alone, or whether it gives points.
  private static func subject(of rule: QTI12Rule, scoring: QTI12Scoring) -> String {
    if case .equal(_, let value, _, _) = rule.condition { return value }
    if rule.condition == .other { return "" }
    let earns = scoring.changes(of: rule).contains { change in
      scoring.value(change).map { $0 > .zero } ?? false
    }
    return earns ? "right" : ""
  }
}
