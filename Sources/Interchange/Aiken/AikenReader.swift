import Assessment
import CanonicalBytes

/// Reads questions in Aiken's layout: a stem, choices behind `A)` or `A.`, and `ANSWER: B`.
///
/// Texts are literal, a stem may have several lines, and blank lines mean nothing but the end of a
/// question that has its choices. The key is the choice with that label, wherever it stands.
package enum AikenReader {
  /// Reads a file; every question is read or has a finding.
  package static func read(_ text: String, file: String) -> SourceReading {
    var reading = SourceReading(format: "aiken")
    let clean = ForeignText.cleaned(ByteText.withLineFeeds(text))
    if !clean.taken.isEmpty {
      let taken = Set(clean.taken).sorted().joined(separator: ", ")
      reading.findings.append(
        ImportFinding(.warning, .changedCharacters, file: file, line: clean.line, ["value": taken]))
    }
    var draft = AikenDraft()
    var number = 0
    for line in clean.text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = ByteText.trimmed(String(line))
      if draft.isDone(before: line) { finish(&draft, file, into: &reading) }
      draft.take(line, number: number)
    }
    finish(&draft, file, into: &reading)
    if reading.count == 0 { reading.findings.append(ImportFinding(.error, .emptyFile, file: file)) }
    return reading
  }

  private static func finish(
    _ draft: inout AikenDraft, _ file: String, into reading: inout SourceReading
  ) {
    defer { draft = AikenDraft() }
    guard !draft.isEmpty else { return }
    reading.count += 1
    let position = SourcePosition(file: file, line: draft.line, question: reading.count)
    let question = draft.question(at: position)
    reading.findings += draft.findings(at: position)
    if let question { reading.questions.append(question) }
  }
}
