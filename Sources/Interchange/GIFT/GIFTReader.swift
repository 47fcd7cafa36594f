import CanonicalBytes

/// Reads questions in GIFT as Moodle 5 itself understands them (qformat_gift).
///
/// A question is first made into what Moodle would store and then read as Moodle's, so that both
/// formats mean the same. Where Moodle guesses, storing a key that nobody meant, the question fails.
package enum GIFTReader {
  /// Reads a file; every question is read or has a finding. Moodle's missing word format, with the
  /// answers in the middle of a sentence, is GIFT of one type.
  package static func read(
    _ text: String, file: String, format: String = "gift"
  ) -> SourceReading {
    var reading = SourceReading(format: format)
    let clean = ForeignText.cleaned(ByteText.withLineFeeds(text))
    if !clean.taken.isEmpty {
      let taken = Set(clean.taken).sorted().joined(separator: ", ")
      reading.findings.append(
        ImportFinding(.warning, .changedCharacters, file: file, line: clean.line, ["value": taken]))
    }
    var topic: [String] = []
    for block in GIFTBlock.all(in: clean.text) {
      let bytes = GIFTEscapes.hidden(block.source)
      if bytes.starts(with: "$CATEGORY:".utf8), !bytes.contains(0x0A) {
        topic = MoodleCategory.path(GIFTEscapes.text(bytes.dropFirst(10)))
      } else {
        read(block, bytes, topic, file, into: &reading)
      }
    }
    if reading.count == 0 { reading.findings.append(ImportFinding(.error, .emptyFile, file: file)) }
    MoodleXMLReader.nameOnce(&reading)
    return reading
  }

  private static func read(
    _ block: GIFTBlock, _ bytes: [UInt8], _ topic: [String], _ file: String,
    into reading: inout SourceReading
  ) {
    reading.count += 1
    let position = SourcePosition(file: file, line: block.line, question: reading.count)
    let node: MarkupNode
    do throws(GIFTFailure) { node = try GIFTQuestion(bytes).node() } catch {
      reading.findings.append(
        ImportFinding(.error, error.code, at: position, ["value": error.value]))
      return
    }
    var draft = MoodleDraft(node, position: position)
    let question = draft.read()
    reading.findings += draft.findings
    guard var question else { return }
    question.topic = topic
    question.identifier = CanonicalString.nfc(block.identifier)
    question.tags += block.tags.map(CanonicalString.nfc)
    if case .kept = question.body {
      question.leftovers.removeAll { $0.name == "source" }
      question.leftovers.append(
        SourceLeftover(name: "source", value: ByteText.text(block.source)))
    }
    reading.questions.append(question)
  }
}
