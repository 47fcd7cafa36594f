extension FormatDetector {
  /// What a text is; `name` decides between formats that the text could be both of.
  package static func detect(text: String, name: String) -> Detected {
    let sample = TextSample(text)
    guard let first = sample.firstLine else { return .empty }
    if let other = markup(sample, first) { return other }
    let evidence = TextEvidence(sample)
    if evidence.isREXams { return .format(.rexams) }
    if evidence.isLaTeX { return .foreign(.latex) }
    let table = TableEvidence(sample)
    if table.hasHeader { return .format(.csv) }
    if evidence.clozeGaps > 0, evidence.giftBlocks == 0, evidence.giftMarks == 0 {
      return .format(.cloze)
    }
    if evidence.isAiken { return .format(.aiken) }
    if evidence.isGIFT {
      let isMissingWord = lowered(name).contains("missing") && evidence.giftMarks == 0
      return .format(isMissingWord ? .missingword : .gift)
    }
    if evidence.options >= 2, lowered(name).contains("aiken") { return .format(.aiken) }
    if evidence.isLayout { return .format(.plaintext) }
    if table.isEven { return .format(.csv) }
    return named(name, evidence, table)
  }

  private static func lowered(_ name: String) -> String { name.lowercased() }

  /// Formats that begin in a way of their own.
  private static func markup(_ sample: TextSample, _ first: String) -> Detected? {
    let start = first.lowercased()
    if first.hasPrefix("{") || first.hasPrefix("[") {
      if let json = JSONStart.detect(sample.text) { return json }
    }
    if ["<!doctype html", "<html", "<table", "<head", "<meta"].contains(where: start.hasPrefix) {
      return .foreign(.html)
    }
    if start.hasPrefix("mime-version:") { return .foreign(.webArchive) }
    return nil
  }

  /// The name is all there is left to go by.
  private static func named(
    _ name: String, _ evidence: TextEvidence, _ table: TableEvidence
  ) -> Detected {
    let name = lowered(name)
    if name.hasSuffix(".gift") || name.contains(".gift.") { return .format(.gift) }
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv"), table.hasDelimiter {
      return .format(.csv)
    }
    if name.hasSuffix(".tex") || name.hasSuffix(".ltx") { return .foreign(.latex) }
    if name.hasSuffix(".rmd") || name.hasSuffix(".rnw") { return .format(.rexams) }
    if evidence.clozeGaps > 0 { return .format(.cloze) }
    if evidence.giftBlocks > 0 || evidence.giftMarks > 0 { return .format(.gift) }
    return .unknown
  }
}
