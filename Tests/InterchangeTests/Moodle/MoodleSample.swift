@testable import Interchange

/// Small pieces of Moodle XML.
enum MoodleSample {
  /// `<name>value</name>`.
  static func plain(_ name: String, _ value: String) -> MarkupNode {
    MarkupNode(name, children: [MarkupNode(text: value)])
  }

  /// `<name format="…"><text>value</text></name>`.
  static func text(
    _ name: String, _ value: String, format: String? = nil, _ more: [MarkupNode] = []
  ) -> MarkupNode {
    let attributes = format.map { ["format": $0] } ?? [:]
    return MarkupNode(name, attributes: attributes, children: [plain("text", value)] + more)
  }

  static func answer(
    _ fraction: String, _ value: String, _ more: [MarkupNode] = []
  ) -> MarkupNode {
    MarkupNode(
      "answer", attributes: ["fraction": fraction], children: [plain("text", value)] + more)
  }

  static func question(
    _ type: String, _ stem: String = "Thủ đô của Việt Nam?", format: String = "html",
    members: [MarkupNode] = []
  ) -> MarkupNode {
    let stem = text("questiontext", stem, format: format)
    return MarkupNode(
      "question", attributes: ["type": type], children: [text("name", "Câu"), stem] + members,
      line: 7)
  }

  /// What a file of these questions is read as.
  static func read(_ questions: MarkupNode...) -> SourceReading {
    MoodleXMLReader.read(MarkupNode("quiz", children: questions), file: "a.xml")
  }
}

extension SourceReading {
  /// The codes of what was found, of this severity.
  func codes(_ severity: ImportFinding.Severity) -> [ImportCode] {
    findings.filter { $0.severity == severity }.map(\.code)
  }

  /// The body of the first question.
  var body: SourceBody? { questions.first?.body }
}
