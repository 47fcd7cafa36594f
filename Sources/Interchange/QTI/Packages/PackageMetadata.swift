/// What a manifest says of one of its files.
struct PackageMetadata: Sendable {
  /// The name it gives the file, empty for none.
  var identifier = ""
  var title = ""
  var keywords: [String] = []
  var difficulty = ""
  var language = ""
  /// Whether there is nothing in it.
  var isEmpty: Bool { title.isEmpty && keywords.isEmpty && difficulty.isEmpty }

  /// Reads the `metadata` of a resource: LOM, in whatever namespace.
  init(_ resource: MarkupNode) {
    for metadata in resource.all("metadata") { collect(metadata, in: "") }
    keywords = QTI12Scoring.distinct(keywords.filter { !$0.isEmpty })
  }

  private mutating func collect(_ node: MarkupNode, in owner: String) {
    for part in node.elements {
      switch (owner, part.name) {
      case ("general", "title"): if title.isEmpty { title = Self.string(part) }
      case ("general", "keyword"): keywords += Self.strings(part)
      case ("general", "language"): language = QTI12Text.trimmed(part.text)
      case ("general", "identifier"):
        identifier = QTI12Text.trimmed(part.first("entry")?.text ?? part.text)
      case ("educational", "difficulty"):
        difficulty = QTI12Text.trimmed(part.first("value")?.text ?? part.text)
      default: collect(part, in: part.name)
      }
    }
  }

  private static func string(_ node: MarkupNode) -> String { strings(node).first ?? "" }

  /// The texts in the languages given, or the text itself.
  private static func strings(_ node: MarkupNode) -> [String] {
    let inner = node.elements.map { QTI12Text.folded($0.text) }
    return inner.isEmpty ? [QTI12Text.folded(node.text)] : inner
  }
}
