import Interchange

/// What is asked of every reading, whatever its format.
enum ReadingCheck {
  /// The reading, with a finding where its words are written for a font before Unicode, and where
  /// there is neither a question nor anything said about why.
  static func checked(_ reading: SourceReading, file: String) -> SourceReading {
    var reading = reading
    var words = ""
    for question in reading.questions where words.utf8.count < 1 << 16 {
      words += question.stem + "\n"
    }
    if let old = OldFonts.name(in: words) {
      reading.findings.append(
        ImportFinding(.error, .oldFontEncoding, file: file, ["value": old]))
    }
    let hasSaid = reading.findings.contains { $0.severity != .note }
    if reading.count == 0, reading.questions.isEmpty, !hasSaid {
      reading.findings.append(ImportFinding(.warning, .emptyFile, file: file))
    }
    return reading
  }
}
