import CanonicalBytes

/// Makes the house's rich text of HTML and of the XHTML in other formats.
package enum HTMLText {
  /// What a fragment says.
  package static func read(_ html: String) -> CleanText { read(HTMLTree.read(html)) }

  /// What parsed nodes say. An element `khoathi-gap` stands for the gap that its `n` names.
  package static func read(_ nodes: [MarkupNode]) -> CleanText {
    var writer = HTMLWriter()
    writer.write(nodes)
    return writer.finish()
  }
}
