/// Goes through a test of canonical names.
struct QTITestWalk {
  private(set) var test = QTITest()
  private let sections: [String: MarkupNode]
  private var opened: Set<String> = []

  /// What the sections around an item say.
  private struct Place {
    var sections: [String] = []
    var titles: [String] = []
    var passage: SourcePassage?
    var picture: String?
    var base: String?
  }

  /// `sections` are those in files of their own, by reference.
  init(_ sections: [String: MarkupNode]) { self.sections = sections }

  /// Reads the test, or a section that stands alone.
  mutating func read(_ root: MarkupNode) {
    test.identifier = root.attributes["identifier"] ?? ""
    test.title = root.attributes["title"] ?? ""
    if root.name == "assessmentSection" {
      enter(root, Place())
    } else {
      members(root, Place())
    }
    test.weighing = QTIWeighing(root, items: test.items)
  }

  private mutating func members(_ node: MarkupNode, _ place: Place) {
    for part in node.elements {
      switch part.name {
      case "testPart": testPart(part, place)
      case "assessmentSection": enter(part, place)
      case "assessmentSectionRef": open(part, place)
      case "assessmentItemRef": item(part, place)
      default: setting(part, of: node)
      }
    }
  }

  private mutating func testPart(_ node: MarkupNode, _ place: Place) {
    for name in ["navigationMode", "submissionMode"] {
      if let value = node.attributes[name] { detail("\(name) \(value)", node) }
    }
    members(node, place)
  }

  private mutating func enter(_ node: MarkupNode, _ place: Place) {
    var place = place
    let name = node.attributes["identifier"] ?? ""
    let title = QTI12Text.folded(node.attributes["title"] ?? "")
    place.sections.append(name)
    if !QTI12Text.isMereNumber(title), place.titles.last != title { place.titles.append(title) }
    rubric(node, name, &place)
    attributes(node)
    members(node, place)
  }

  /// What candidates are told stands before the items; other audiences are named.
  private mutating func rubric(_ node: MarkupNode, _ name: String, _ place: inout Place) {
    for block in node.all("rubricBlock") {
      let views = Set(
        (block.attributes["view"] ?? "candidate").split(separator: " ").map(String.init))
      guard views.contains("candidate") else {
        detail("rubricBlock \(views.sorted().joined(separator: " "))", block)
        continue
      }
      let shown = HTMLText.read(block.children)
      place.picture = shown.pictures.first ?? shown.media.first ?? place.picture
      let text = shown.text
      if text.isEmpty { continue }
      let before = place.passage.map { $0.text + "\n\n" } ?? ""
      let identifier = test.identifier.isEmpty ? name : "\(test.identifier).\(name)"
      place.passage = SourcePassage(identifier: identifier, text: before + text)
    }
  }

  private mutating func attributes(_ node: MarkupNode) {
    for name in ["fixed", "required"] where node.attributes[name] == "true" { detail(name, node) }
    if node.attributes["keepTogether"] == "false" { detail("keepTogether false", node) }
  }

  private mutating func open(_ node: MarkupNode, _ place: Place) {
    let href = node.attributes["href"] ?? ""
    guard opened.count < 1000, opened.insert(href).inserted, let root = sections[href],
      root.name == "assessmentSection"
    else {
      test.items.append(reference(node, place))
      return
    }
    var place = place
    place.base = href
    enter(root, place)
  }

  private mutating func item(_ node: MarkupNode, _ place: Place) {
    attributes(node)
    for part in node.elements where part.name != "weight" { setting(part, of: node) }
    test.items.append(reference(node, place))
  }

  private func reference(_ node: MarkupNode, _ place: Place) -> QTITestItem {
    let weights = node.all("weight").map {
      ($0.attributes["identifier"] ?? "", $0.attributes["value"] ?? "")
    }
    let categories = (node.attributes["category"] ?? "").split(separator: " ").map(String.init)
    return QTITestItem(
      identifier: node.attributes["identifier"] ?? "", href: node.attributes["href"] ?? "",
      base: place.base, categories: categories,
      weights: Dictionary(weights, uniquingKeysWith: { first, _ in first }),
      sections: place.sections, titles: place.titles, passage: place.passage,
      picture: place.picture, line: node.line)
  }

  private mutating func setting(_ node: MarkupNode, of owner: MarkupNode) {
    switch node.name {
    case "preCondition", "branchRule", "adaptiveSelection", "templateDefault":
      test.branches.append(QTITest.Detail(value: node.name, line: node.line))
    case "selection":
      detail("selection \(node.attributes["select"] ?? "")", node)
      if node.attributes["withReplacement"] == "true" { detail("withReplacement", node) }
    case "ordering": if node.attributes["shuffle"] == "true" { detail("shuffle", node) }
    case "timeLimits", "itemSessionControl":
      for (name, value) in node.attributes.sorted(by: { $0.key < $1.key }) {
        detail("\(owner.name) \(name) \(value)", node)
      }
    case "testFeedback", "stylesheet", "testInfo", "templateProcessing": detail(node.name, node)
    default: break
    }
  }

  private mutating func detail(_ value: String, _ node: MarkupNode) {
    guard test.details.count < 2000 else { return }
    test.details.append(QTITest.Detail(value: value, line: node.line))
  }
}
