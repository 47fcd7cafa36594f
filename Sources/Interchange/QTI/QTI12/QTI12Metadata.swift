/// What an item's metadata say, by the label of the field.
struct QTI12Metadata: Sendable {
  /// In the order of the source.
  private(set) var fields: [(label: String, entry: String)] = []

  /// Collects the fields of an item, an assessment or a bank.
  init(_ node: MarkupNode) {
    for part in node.elements
    where [
      "itemmetadata", "qtimetadata", "assessmentmetadata",
      "sectionmetadata",
    ].contains(part.name) {
      collect(part)
    }
  }

  private mutating func collect(_ node: MarkupNode) {
    for part in node.elements {
      switch part.name {
      case "qtimetadatafield", "qti_metadatafield":
        let label = QTI12Text.trimmed(part.first("fieldlabel")?.text ?? "")
        add(label, part.first("fieldentry")?.text ?? "")
      case "qtimetadata": collect(part)
      default: if part.elements.isEmpty { add(part.name, part.text) } else { collect(part) }
      }
    }
  }

  private mutating func add(_ label: String, _ entry: String) {
    guard !label.isEmpty else { return }
    fields.append((label, QTI12Text.trimmed(entry)))
  }

  /// The first entry that is not empty under one of these labels.
  func entry(_ labels: [String]) -> String? {
    for label in labels {
      for field in fields where field.label.lowercased() == label && !field.entry.isEmpty {
        return field.entry
      }
    }
    return nil
  }

  private static let kindLabels = [
    "question_type", "cc_profile", "bbmd_questiontype", "qmd_questiontype", "questiontype",
    "qmd_itemtype",
  ]
  private static let pointLabels = [
    "points_possible", "cc_weighting", "qmd_weighting", "qmd_absolutescore_max",
    "qmd_maximumscore", "points", "maxpoints",
  ]
  private static let levelLabels = ["qmd_levelofdifficulty", "difficulty", "levelofdifficulty"]
  private static let topicLabels = ["qmd_topic", "topic", "bank_title"]
  private static let keywordLabels = ["qmd_keywords", "keywords", "keyword"]

  /// The kind named first that is known.
  var kind: QTI12Kind? { kindName.flatMap { QTI12Kind(named: $0) } }
  /// The name of the kind as written.
  var kindName: String? { entry(Self.kindLabels) }
  /// The points as written.
  var points: String? { entry(Self.pointLabels) }
  var level: String { entry(Self.levelLabels) ?? "" }
  var topic: String { entry(Self.topicLabels) ?? "" }
  var keywords: [String] {
    (entry(Self.keywordLabels) ?? "").split { $0 == "," || $0 == ";" }
      .map { QTI12Text.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
  /// Whether the source says in so many words that only a wholly right response earns points.
  var isAllOrNothing: Bool { entry(["scoring_algorithm"])?.lowercased() == "allornothing" }

  /// What no member of a question holds.
  var leftovers: [SourceLeftover] {
    let known = Set(
      Self.kindLabels + Self.pointLabels + Self.levelLabels + Self.topicLabels + Self.keywordLabels)
    return fields.filter { !known.contains($0.label.lowercased()) }
      .map { SourceLeftover(name: $0.label, value: $0.entry) }
  }
}
