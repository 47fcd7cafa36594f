/// Which edition of QTI a document is of.
enum QTIVersion {
  /// `qti21`, `qti22` or `qti30`, by namespace, otherwise by the names of elements.
  static func format(of root: MarkupNode) -> String {
    let namespace = root.namespace
    if namespace.contains("v3p") || root.name.hasPrefix("qti-") { return "qti30" }
    return namespace.contains("v2p2") ? "qti22" : "qti21"
  }
}
