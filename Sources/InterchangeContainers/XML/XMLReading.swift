import CLibXML2
package import Interchange

/// XML by libxml2: no DTD, no entities but the five, no network, no XInclude, bounded depth.
package enum XMLReading {
  /// The document's root element.
  ///
  /// Refuses any DOCTYPE with declarations or an external name, bytes that are not in the declared
  /// encoding, elements nested deeper than 256, truncated input and anything after the end. Texts
  /// and attributes are in NFC and hold no hidden characters.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(ImportFinding) -> MarkupNode {
    try parse(bytes, file: file).root
  }

  /// The same, with what was taken out of its texts.
  package static func parse(
    _ bytes: [UInt8], file: String
  ) throws(ImportFinding) -> (root: MarkupNode, findings: [ImportFinding]) {
    if bytes.count > ImportLimits.fileBytes {
      throw ImportFinding(
        .error, .tooLarge, file: file,
        ["name": file, "limit": "\(ImportLimits.fileBytes >> 20) MB"])
    }
    if XMLDeclaration.hasCrowdedTag(bytes) {
      throw ImportFinding(
        .error, .tooLarge, file: file,
        ["name": "<…>", "limit": "\(ImportLimits.attributes)"])
    }
    if XMLDeclaration.isUTF8(bytes) { try StrictUTF8.check(bytes, file: file) }
    let builder = XMLTreeBuilder(file: file)
    let isWellFormed = bytes.withUnsafeBytes { parsed($0, by: builder) }
    if let refusal = builder.refusal { throw refusal }
    guard isWellFormed, let root = builder.root else {
      throw ImportFinding(
        .error, .brokenXML, file: file, line: 1, ["value": "no root element"])
    }
    return (root, builder.findings)
  }

  /// Whether libxml2 went through all of `bytes` and found them well-formed.
  private static func parsed(_ bytes: UnsafeRawBufferPointer, by builder: XMLTreeBuilder) -> Bool {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let context = xmlCreateMemoryParserCtxt(start, Int32(clamping: bytes.count)) else {
      return false
    }
    defer { xmlFreeParserCtxt(context) }
    // With "no entities" it means: none is left unresolved, so `&amp;` in an attribute is `&`;
    // there are no others, since every declaration is refused.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    // Every handler that is not ours would take our builder for the parser's own tree.
    var handlers = xmlSAXHandler()
    XMLHandlers.fill(&handlers)
    context.pointee.sax.pointee = handlers
    builder.context = context
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    // The builder owns no memory of libxml2, and libxml2 none of the builder's.
    return withExtendedLifetime(builder) {
      let result = xmlParseDocument(context)
      builder.context = nil
      return result == 0 && context.pointee.wellFormed == 1
    }
  }
}
