import Assessment

/// Reads items of QTI 2.0 to 3.0 with one choice interaction that is scored by `match_correct` or
/// `map_response`, and extended texts; everything else is an error that names it, and is kept.
package enum QTIItemReader {
  /// The item of a file.
  package static func read(_ root: MarkupNode, file: String) -> SourceReading {
    var reading = SourceReading(format: "qti21")
    reading.count = 1
    let item = QTINames.normalised(root)
    let position = SourcePosition(file: file, line: item.line, question: 1)
    guard item.name == "assessmentItem", let body = item.first("itemBody") else {
      reading.findings.append(
        ImportFinding(.error, .brokenSyntax, at: position, ["value": item.name]))
      return reading
    }
    var reader = QTIItem(item, body, position)
    let read = reader.read()
    reading.questions = [read]
    reading.findings = reader.findings
    return reading
  }
}
