/// A sum of items' scores, each times a number.
struct QTIWeightedSum {
  private let items: [QTITestItem]
  private let places: [String: Int]
  /// One for each item.
  private(set) var factors: [QTI12Amount]
  /// The first expression that is not part of such a sum.
  private(set) var unknown: String?

  private static let one = QTI12Amount(millionths: 1_000_000)

  init(_ items: [QTITestItem]) {
    self.items = items
    places = Dictionary(
      items.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    factors = Array(repeating: .zero, count: items.count)
  }

  /// Adds an expression; `false` when it is not a weighted sum of scores.
  mutating func add(_ node: MarkupNode) -> Bool { add(node, times: Self.one) }

  private mutating func add(_ node: MarkupNode, times factor: QTI12Amount) -> Bool {
    switch node.name {
    case "sum": return node.elements.allSatisfy { add($0, times: factor) }
    case "product": return product(node, times: factor)
    case "testVariables": return variables(node, times: factor)
    case "variable": return variable(node, times: factor)
    case "baseValue": return QTI12Amount(node.text) == .zero || refuse("baseValue")
    default: return refuse(node.name)
    }
  }

  private mutating func refuse(_ name: String) -> Bool {
    if unknown == nil { unknown = name }
    return false
  }

  private mutating func product(_ node: MarkupNode, times factor: QTI12Amount) -> Bool {
    let parts = node.elements
    guard parts.count == 2, let number = parts.first(where: { $0.name == "baseValue" }),
      let other = parts.first(where: { $0.name != "baseValue" }),
      let value = QTI12Amount(number.text), let both = factor.multiplied(by: value)
    else { return refuse("product") }
    return add(other, times: both)
  }

  private mutating func variables(_ node: MarkupNode, times factor: QTI12Amount) -> Bool {
    guard node.attributes["variableIdentifier"] == "SCORE" else {
      return refuse("testVariables \(node.attributes["variableIdentifier"] ?? "")")
    }
    let section = node.attributes["sectionIdentifier"]
    let only = Self.names(node.attributes["includeCategory"])
    let not = Self.names(node.attributes["excludeCategory"])
    for (at, item) in items.enumerated() {
      if let section, !item.sections.contains(section) { continue }
      if !only.isEmpty, only.isDisjoint(with: item.categories) { continue }
      if !not.isDisjoint(with: item.categories) { continue }
      guard count(at, weight: node.attributes["weightIdentifier"], times: factor) else {
        return false
      }
    }
    return true
  }

  private static func names(_ text: String?) -> Set<String> {
    Set((text ?? "").split(separator: " ").map(String.init))
  }

  private mutating func variable(_ node: MarkupNode, times factor: QTI12Amount) -> Bool {
    let name = node.attributes["identifier"] ?? ""
    guard name.hasSuffix(".SCORE") else { return refuse("variable \(name)") }
    let item = String(name.dropLast(".SCORE".count))
    guard let at = places[item] else {
      return refuse("variable \(name)")
    }
    return count(at, weight: node.attributes["weightIdentifier"], times: factor)
  }

  /// An item without a weight of that name counts once, as the standard has it.
  private mutating func count(_ at: Int, weight: String?, times factor: QTI12Amount) -> Bool {
    var own = Self.one
    if let weight, let text = items[at].weights[weight] {
      guard let value = QTI12Amount(text) else { return refuse("weight \(text)") }
      own = value
    }
    guard let part = factor.multiplied(by: own), let sum = factors[at].adding(part) else {
      return refuse("weight")
    }
    factors[at] = sum
    return true
  }
}
