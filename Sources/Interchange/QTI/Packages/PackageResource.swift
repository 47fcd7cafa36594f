/// One resource of a manifest.
struct PackageResource: Sendable {
  /// What a resource holds.
  enum Kind: Hashable, Sendable {
    case item, test, section, stimulus
    /// QTI 1.2: a test or a bank in one file.
    case old
    /// Metadata, pictures, style sheets and pages.
    case support
    /// Anything else, by its type.
    case foreign(String)
  }

  var identifier: String
  var kind: Kind
  /// The files, the main one first, as written.
  var hrefs: [String]
  /// What stands before the hrefs.
  var base: String
  var metadata: PackageMetadata
  var line: Int

  /// Reads a `resource`.
  init(_ node: MarkupNode, base: String) {
    identifier = node.attributes["identifier"] ?? ""
    kind = Self.kind(node.attributes["type"] ?? "")
    // Blackboard names its file in an attribute of its own.
    let main = node.attributes["href"] ?? node.attributes["file"]
    let files = node.all("file").compactMap { $0.attributes["href"] }
    hrefs = QTI12Scoring.distinct((main.map { [$0] } ?? []) + files)
    self.base = base + (node.attributes["xml:base"] ?? "")
    metadata = PackageMetadata(node)
    line = node.line
  }

  private static func kind(_ type: String) -> Kind {
    let name = type.lowercased()
    if name.hasPrefix("imsqti_item") || name.hasPrefix("imsqti_apipitem") { return .item }
    if name.hasPrefix("imsqti_test") || name.hasPrefix("imsqti_assessment") { return .test }
    if name.hasPrefix("imsqti_apiptest") { return .test }
    if name.hasPrefix("imsqti_section") || name.hasPrefix("imsqti_apipsection") { return .section }
    if name.hasPrefix("imsqti_stimulus") || name.hasPrefix("imsqti_fragment") { return .stimulus }
    if name.hasPrefix("imsqti_xmlv1") || name.hasPrefix("assessment/x-bb-qti") { return .old }
    if name.contains("question-bank") { return .old }
    let support = [
      "", "webcontent", "resourcemetadata/xml", "controlfile/xml", "css", "associatedcontent",
      "resource/x-bb", "course/x-bb", "imsqti_rptemplate", "other", "controlfile",
      "resourcemetadata", "extendmetadata", "pls", "css3", "imslti",
    ]
    let isSupport = support.contains { $0.isEmpty ? name.isEmpty : name.hasPrefix($0) }
    return isSupport ? .support : .foreign(type)
  }
}
