/// One `response_…` of a presentation: what is asked for, and how.
struct QTI12Response: Hashable, Sendable {
  /// How it is given.
  enum Form: Hashable, Sendable {
    case choice
    case typed
    /// In a way that a text terminal cannot offer, by name.
    case other(String)
  }

  var identifier: String
  var form: Form
  var isMultiple: Bool
  var isOrdered: Bool
  /// Whether pairs are given.
  var isGroup: Bool
  /// What stands beside it.
  var promptNodes: [MarkupNode]
  var prompt: CleanText
  var labels: [QTI12Label]
  var isShuffled: Bool
  /// How few and how many labels may be chosen.
  var least: Int?
  var most: Int?
  /// Whether a number is typed.
  var isNumber: Bool
  /// The numbers that a gap takes as right, where they stand beside the gap.
  var bounds: (String, String)? {
    minNumber.flatMap { least in maxNumber.map { (least, $0) } }
  }
  private var minNumber: String?
  private var maxNumber: String?

  /// Reads a response element.
  init(_ node: MarkupNode) {
    identifier = node.attributes["ident"] ?? ""
    let cardinality = node.attributes["rcardinality"]?.lowercased() ?? "single"
    isMultiple = cardinality == "multiple"
    isOrdered = cardinality == "ordered"
    isGroup = node.name == "response_grp"
    promptNodes = QTI12Material.nodes(node)
    let render = node.elements.first { $0.name.hasPrefix("render_") || $0.name == "response_na" }
    form = Self.form(node.name, render?.name ?? "")
    var found: [MarkupNode] = []
    var shuffles = false
    if let render { Self.collect(render, labels: &found, shuffles: &shuffles) }
    labels = found.map(QTI12Label.init)
    isShuffled = shuffles
    if promptNodes.isEmpty, let render { promptNodes = QTI12Material.nodes(render) }
    prompt = HTMLText.read(promptNodes)
    least = (render?.attributes["minnumber"]).flatMap { Int($0) }
    most = (render?.attributes["maxnumber"]).flatMap { Int($0) }
    let type = render?.attributes["fibtype"]?.lowercased() ?? ""
    isNumber = node.name == "response_num" || ["integer", "decimal", "scientific"].contains(type)
    if form == .typed, isNumber {
      minNumber = render?.attributes["minnumber"]
      maxNumber = render?.attributes["maxnumber"]
    }
  }

  private static func form(_ name: String, _ render: String) -> Form {
    if name == "response_xy" || render == "render_hotspot" { return .other("hotspot") }
    if render == "render_slider" { return .other("slider") }
    switch render {
    case "render_choice": return .choice
    case "render_fib": return .typed
    case "render_extension": return name == "response_lid" ? .choice : .other(render)
    case "": return name == "response_lid" ? .other(name) : .typed
    default: return .other(render)
    }
  }

  private static func collect(
    _ node: MarkupNode, labels: inout [MarkupNode], shuffles: inout Bool
  ) {
    if node.attributes["shuffle"]?.lowercased() == "yes" { shuffles = true }
    for part in node.elements {
      if part.name == "response_label" {
        labels.append(part)
      } else {
        collect(part, labels: &labels, shuffles: &shuffles)
      }
    }
  }

  /// Whether only one value can be given.
  var hasOneValue: Bool { !isMultiple && !isOrdered && !isGroup }

  /// The names of the labels.
  var names: [String] { labels.map(\.identifier) }

  /// The labels as choices.
  var choices: [SourceChoice] {
    labels.map {
      SourceChoice(identifier: $0.identifier, text: $0.text.text, isFixed: $0.isFixed)
    }
  }
}
