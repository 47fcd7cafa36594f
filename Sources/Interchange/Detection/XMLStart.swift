/// Whether text begins as an XML document of a kind that is looked into.
enum XMLStart {
  /// `start` has no white space or byte order mark in front.
  static func isXML(_ start: ArraySlice<UInt8>) -> Bool {
    guard start.first == UInt8(ascii: "<") else { return false }
    if start.starts(with: Array("<?xml".utf8)) { return true }
    let head = String(decoding: start.prefix(4096), as: UTF8.self)
    guard let name = rootName(head) else { return false }
    return name.hasPrefix("qti-") || roots.contains(name)
  }

  /// The name of the first element, or of the DOCTYPE, without prefix.
  private static func rootName(_ head: String) -> String? {
    var rest = head[...]
    while rest.first == "<" {
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...].drop { $0.isWhitespace }
      } else if rest.hasPrefix("<!DOCTYPE") {
        rest = rest.dropFirst(9).drop { $0.isWhitespace }
        return String(rest.prefix { $0.isLetter || $0 == "-" })
      } else {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
        return name.split(separator: ":").last.map(String.init)
      }
    }
    return nil
  }

  private static let roots: Set<String> = [
    "assessmentItem", "assessmentTest", "assessmentSection", "assessmentStimulus",
    "assessmentResult", "manifest", "moodle_backup", "question_categories", "questestinterop",
    "question", "quiz", "POOL", "Workbook", "wordDocument", "svg", "responseProcessing",
  ]
}
