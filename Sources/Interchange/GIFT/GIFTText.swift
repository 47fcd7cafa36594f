/// A text of GIFT, which may name its format in brackets.
struct GIFTText {
  /// Without backslashes.
  let text: String
  /// As Moodle's XML names it.
  let format: String

  /// Reads `bytes`; a text that names no format has `otherwise`.
  init(_ bytes: some Collection<UInt8>, _ otherwise: String) {
    let body = Array(bytes).trimmed
    for (mark, name) in Self.formats where body.starts(with: mark.utf8) {
      text = GIFTEscapes.text(body.dropFirst(mark.utf8.count))
      format = name
      return
    }
    text = GIFTEscapes.text(body)
    format = otherwise
  }

  private static let formats = [
    ("[html]", "html"), ("[moodle]", "moodle_auto_format"), ("[plain]", "plain_text"),
    ("[markdown]", "markdown"),
  ]

  /// A member of this name with the text.
  func node(
    _ name: String, attributes: [String: String] = [:], children: [MarkupNode] = []
  ) -> MarkupNode {
    let text = MarkupNode("text", children: [MarkupNode(text: text)])
    return MarkupNode(
      name, attributes: attributes.merging(["format": format]) { first, _ in first },
      children: [text] + children)
  }
}
