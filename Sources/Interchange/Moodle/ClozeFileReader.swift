/// Reads text files with embedded answers, as Moodle's format "Embedded answers (Cloze)" does:
/// the whole file is one question, in HTML whose line feeds break lines.
package enum ClozeFileReader {
  /// Reads a file; a gap that cannot be read fails it.
  package static func read(_ text: String, file: String) -> SourceReading {
    var reading = SourceReading(format: "cloze")
    let clean = ForeignText.clean(ByteText.withLineFeeds(text))
    let source = ByteText.trimmed(ByteText.withoutGapMarks(clean.text))
    guard !source.isEmpty else {
      reading.findings.append(ImportFinding(.error, .emptyFile, file: file))
      return reading
    }
    reading.count = 1
    let position = SourcePosition(file: file, line: 1, question: 1)
    let node = MarkupNode("question", attributes: ["type": "cloze"])
    var draft = MoodleDraft(node, position: position)
    let question = draft.cloze(source, .automatic)
    reading.findings = draft.findings
    if !clean.taken.isEmpty {
      let taken = Set(clean.taken).sorted().joined(separator: ", ")
      reading.findings.append(
        ImportFinding(.warning, .changedCharacters, at: position, ["value": taken]))
    }
    guard var question else { return reading }
    if case .kept = question.body {
      question.leftovers.removeAll { $0.name == "source" }
      question.leftovers.append(SourceLeftover(name: "source", value: source))
    }
    reading.questions = [question]
    return reading
  }
}
