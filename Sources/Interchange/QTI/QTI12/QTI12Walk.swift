/// Goes through a document of QTI 1.2 and collects its questions.
struct QTI12Walk {
  /// Where an item stands.
  struct Place {
    var topic: [String] = []
    var passage: SourcePassage?
    /// A picture in the passage.
    var picture: String?
    var language = ""
  }

  private let file: String
  private var reading = SourceReading(format: "qti12")
  private var identifiers: Set<String> = []
  private var references: [String] = []
  private var details: Set<String> = []

  init(file: String) { self.file = file }

  /// What was read, references to items in other files named.
  func finished() -> SourceReading {
    var reading = reading
    for name in QTI12Scoring.distinct(references) where !identifiers.contains(name) {
      reading.findings.append(
        ImportFinding(.warning, .missingFile, file: file, ["name": name]))
    }
    return reading
  }

  /// Reads a container or an item.
  mutating func read(_ node: MarkupNode, in place: Place) {
    var place = place
    if let language = node.attributes["xml:lang"] { place.language = language }
    switch node.name {
    case "item": item(node, place)
    case "assessment", "section", "objectbank":
      enter(node, &place)
      for part in node.elements { read(part, in: place) }
    case "questestinterop": for part in node.elements { read(part, in: place) }
    case "itemref": references.append(node.attributes["linkrefid"] ?? "")
    case "selection_ordering": drawing(node)
    case "assessmentcontrol", "sectioncontrol", "duration", "outcomes_processing", "rubric",
      "objectives", "assessproc_extension", "sectionproc_extension", "assessfeedback",
      "sectionfeedback", "sectionprecondition", "sectionpostcondition":
      detail(node.name, line: node.line)
    default: break
    }
  }

  private mutating func enter(_ node: MarkupNode, _ place: inout Place) {
    let metadata = QTI12Metadata(node)
    let bank = node.name == "objectbank" ? metadata.topic : ""
    let title = QTI12Text.folded(bank.isEmpty ? node.attributes["title"] ?? "" : bank)
    if !QTI12Text.isMereNumber(title), place.topic.last != title { place.topic.append(title) }
    for field in metadata.fields
    where field.label.lowercased() == "qmd_timelimit"
      || field.label == "cc_maxattempts"
    {
      detail("\(field.label) \(field.entry)", line: node.line)
    }
    guard node.name == "section", let material = node.first("presentation_material") else {
      return
    }
    let shown = QTI12Material.text(material)
    place.picture = shown.pictures.first ?? shown.media.first ?? place.picture
    let text = shown.text
    guard !text.isEmpty else { return }
    let name = node.attributes["ident"] ?? "section-\(node.line)"
    let before = place.passage.map { $0.text + "\n\n" } ?? ""
    place.passage = SourcePassage(identifier: name, text: before + text)
  }

  private mutating func drawing(_ node: MarkupNode) {
    for part in node.all("selection") {
      let count = part.first("selection_number")?.text ?? ""
      detail("selection \(QTI12Text.trimmed(count))", line: part.line)
    }
    for part in node.all("order") {
      detail("order \(part.attributes["order_type"] ?? "")", line: part.line)
    }
  }

  private mutating func detail(_ value: String, line: Int) {
    guard details.count < 100, details.insert(value).inserted else { return }
    reading.findings.append(
      ImportFinding(.note, .testDetail, file: file, line: line, ["value": value]))
  }

  private mutating func item(_ node: MarkupNode, _ place: Place) {
    reading.count += 1
    let position = SourcePosition(file: file, line: node.line, question: reading.count)
    var draft = QTI12Draft(node, position: position)
    let name = QTI12Text.trimmed(node.attributes["ident"] ?? "")
    if !name.isEmpty, !identifiers.insert(name).inserted {
      draft.fail(.repeatedIdentifier, ["value": name])
      reading.findings += draft.findings
      return
    }
    if var question = draft.question() {
      question.topic = place.topic + question.topic.filter { !place.topic.contains($0) }
      question.passage = place.passage
      if let picture = place.picture { draft.keep(&question, for: picture) }
      if question.language.isEmpty { question.language = place.language }
      reading.questions.append(question)
    }
    reading.findings += draft.findings
  }
}
