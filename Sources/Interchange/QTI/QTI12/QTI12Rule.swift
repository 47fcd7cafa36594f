/// One `respcondition`: a condition, what it does to variables, and what it shows.
struct QTI12Rule: Hashable, Sendable {
  /// What happens to a variable.
  struct Change: Hashable, Sendable {
    /// Empty where the source does not name it.
    var variable: String
    var action: String
    var value: String
  }

  var condition: QTI12Condition
  var changes: [Change]
  /// Whether the rules after it are looked at once it held; `nil` where the source does not say.
  var goesOn: Bool?
  /// The feedback it shows, by name.
  var feedback: [String]
  /// Whether values beside each other were read as alternatives.
  var isAlternative = false

  /// Reads a `respcondition`; `singles` are the responses that can have one value only.
  init(_ node: MarkupNode, singles: Set<String>) {
    let parts = node.first("conditionvar")?.elements.map(QTI12Condition.read) ?? []
    condition = parts.count == 1 ? parts[0] : .and(parts)
    if Self.areAlternatives(parts, singles: singles) {
      condition = .or(parts)
      isAlternative = true
    }
    changes = node.all("setvar").map { change in
      Change(
        variable: change.attributes["varname"] ?? change.attributes["variablename"] ?? "",
        action: (change.attributes["action"] ?? "Set").lowercased(),
        value: QTI12Text.trimmed(change.text))
    }
    feedback = node.all("displayfeedback").compactMap { $0.attributes["linkrefid"] }
    goesOn =
      switch node.attributes["continue"]?.lowercased() {
      case "yes": true
      case "no": false
      default: nil
      }
  }

  /// Canvas and its followers write the right answers to a short question beside each other, where
  /// all would have to hold at once; of one value that can only mean any of them.
  private static func areAlternatives(_ parts: [QTI12Condition], singles: Set<String>) -> Bool {
    guard parts.count > 1, let response = parts[0].response, singles.contains(response) else {
      return false
    }
    return parts.allSatisfy { part in
      switch part {
      case .equal(let own, _, _, nil): own == response
      case .contains, .equal, .compared, .subset, .unanswered, .other, .and, .or, .not, .unknown:
        false
      }
    }
  }
}
