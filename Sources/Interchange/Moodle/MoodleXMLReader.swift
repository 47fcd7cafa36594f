import CanonicalBytes

/// Reads questions from Moodle's XML as Moodle 5 itself understands them.
///
/// The source is qformat_xml and the question types of Moodle. A category switches the topic of
/// the questions that follow and is not counted as a question; a description is.
package enum MoodleXMLReader {
  /// Reads a `quiz`, or a single `question`; every question is read or has a finding.
  package static func read(_ root: MarkupNode, file: String) -> SourceReading {
    var reading = SourceReading(format: "moodlexml")
    guard root.name == "quiz" || root.name == "question" else {
      reading.findings.append(
        ImportFinding(.error, .wrongFormat, file: file, line: root.line, ["name": "Moodle XML"]))
      return reading
    }
    var category = MoodleCategory()
    for node in root.name == "quiz" ? root.elements : [root] {
      guard node.name == "question" else {
        reading.findings.append(
          ImportFinding(.warning, .orphan, file: file, line: node.line, ["value": node.name]))
        continue
      }
      if node.attributes["type"] == "category" {
        category = MoodleCategory(node)
      } else {
        readQuestion(node, &category, file, into: &reading)
      }
    }
    if reading.count == 0 { reading.findings.append(ImportFinding(.error, .emptyFile, file: file)) }
    nameOnce(&reading)
    return reading
  }

  private static func readQuestion(
    _ node: MarkupNode, _ category: inout MoodleCategory, _ file: String,
    into reading: inout SourceReading
  ) {
    reading.count += 1
    let position = SourcePosition(file: file, line: node.line, question: reading.count)
    var draft = MoodleDraft(node, position: position)
    let question = draft.read()
    reading.findings += draft.findings
    guard var question else { return }
    question.topic = category.path
    question.leftovers += category.leftovers
    category.leftovers = []
    reading.questions.append(question)
  }

  /// Takes the identifier away from a question that has that of an earlier one.
  static func nameOnce(_ reading: inout SourceReading) {
    var names: Set<String> = []
    for index in reading.questions.indices where !reading.questions[index].identifier.isEmpty {
      let name = reading.questions[index].identifier
      if names.insert(name).inserted { continue }
      reading.questions[index].identifier = ""
      reading.questions[index].leftovers.append(SourceLeftover(name: "idnumber", value: name))
      reading.findings.append(
        ImportFinding(
          .warning, .repeatedIdentifier, at: reading.questions[index].position, ["value": name]))
    }
  }
}
