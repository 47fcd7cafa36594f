/// What a document of QTI is, by its root element.
enum QTIRoot: Hashable, Sendable {
  case item, test, section, stimulus, old

  /// `nil` for a document that is not QTI.
  init?(_ root: MarkupNode) {
    switch root.name {
    case "assessmentItem", "qti-assessment-item": self = .item
    case "assessmentTest", "qti-assessment-test": self = .test
    case "assessmentSection", "qti-assessment-section": self = .section
    case "assessmentStimulus", "qti-assessment-stimulus": self = .stimulus
    case "questestinterop", "objectbank", "assessment", "item", "section": self = .old
    default: return nil
    }
  }

  /// Whether bytes look like a document with questions; cheap, so that other files of a package
  /// need not be parsed.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    // UTF-16 has a zero in every other place.
    let head = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
    return [
      "<assessmentItem", "<qti-assessment-item", ":assessmentItem", "<assessmentTest",
      "<qti-assessment-test", ":assessmentTest", "<questestinterop",
    ].contains { head.contains($0) }
  }
}
