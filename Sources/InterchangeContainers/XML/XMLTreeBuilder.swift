import CLibXML2
import Interchange

/// Makes the tree while libxml2 reads; after the first refusal nothing is added any more.
final class XMLTreeBuilder {
  private let file: String
  private(set) var root: MarkupNode?
  private(set) var refusal: ImportFinding?
  private(set) var findings: [ImportFinding] = []
  /// Set while parsing.
  var context: xmlParserCtxtPtr?

  private var open: [MarkupNode] = []
  private var text: [UInt8] = []
  private var textLine = 0
  private var nodes = 0
  /// Names are kept once: libxml2 gives the same pointer for the same name.
  private var names: [UnsafePointer<xmlChar>: String] = [:]

  init(file: String) { self.file = file }

  private var line: Int {
    guard let input = context?.pointee.input else { return 0 }
    return Int(input.pointee.line)
  }

  private func refuse(
    _ code: ImportCode, line: Int? = nil, _ facts: [String: String] = [:]
  ) {
    if refusal == nil {
      refusal = ImportFinding(.error, code, file: file, line: line ?? self.line, facts)
    }
    if let context { xmlStopParser(context) }
  }

  /// A DOCTYPE that only names the root says nothing and is let through.
  func doctype(isExternal: Bool) {
    let next = context?.pointee.input?.pointee.cur?.pointee
    if isExternal || next == UInt8(ascii: "[") { refuse(.doctype) }
  }

  /// Errors that leave the document well-formed, such as an unknown prefix, are let through.
  func fault(_ error: xmlError) {
    guard refusal == nil, error.level == XML_ERR_FATAL else { return }
    if error.code == Int32(XML_ERR_UNDECLARED_ENTITY.rawValue) {
      return refuse(.doctype, line: Int(error.line))
    }
    let message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
    let place = "\(error.line):\(max(error.int2, 1))"
    let plain = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    refuse(.brokenXML, line: Int(error.line), ["value": "\(place) \(plain)"])
  }

  private func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let name = clean(String(cString: pointer))
    names[pointer] = name
    return name
  }

  func open(
    _ own: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard refusal == nil else { return }
    endText()
    nodes &+= 1 &+ count
    if open.count >= ImportLimits.depth {
      return refuse(.tooDeep, ["limit": "\(ImportLimits.depth)"])
    }
    if nodes > ImportLimits.nodes {
      return refuse(.tooLarge, ["name": file, "limit": "\(ImportLimits.nodes)"])
    }
    var node = MarkupNode(name(own), namespace: name(uri), line: line)
    if let attributes, count > 0 { node.attributes = read(attributes, count: count) }
    open.append(node)
  }

  /// libxml2 gives five pointers an attribute: name, prefix, namespace, start and end of its value.
  private func read(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int
  ) -> [String: String] {
    var read: [String: String] = [:]
    read.reserveCapacity(count)
    for at in 0..<count {
      let parts = attributes + at &* 5
      guard let start = parts[3], let end = parts[4] else { continue }
      let value = clean(
        String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self))
      let prefix = parts[1].map { String(cString: $0) }
      let own = name(parts[0])
      if prefix == "xml" {
        read["xml:" + own] = value
      } else if prefix == nil || read[own] == nil {
        read[own] = value
      }
    }
    return read
  }

  func add(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
    guard refusal == nil, let bytes, count > 0 else { return }
    if text.isEmpty { textLine = line }
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
  }

  private func endText() {
    guard !text.isEmpty, !open.isEmpty else { return }
    let own = clean(String(decoding: text, as: UTF8.self))
    text.removeAll(keepingCapacity: text.count < 1 << 16)
    nodes &+= 1
    open[open.count &- 1].children.append(MarkupNode(text: own, line: textLine))
  }

  func close() {
    guard refusal == nil else { return }
    endText()
    guard let node = open.popLast() else { return }
    if open.isEmpty { root = node } else { open[open.count &- 1].children.append(node) }
  }

  /// In NFC and without hidden characters, which are said once for each line they stand in.
  private func clean(_ text: String) -> String {
    let (clean, taken) = ForeignText.clean(text)
    if !taken.isEmpty, findings.count < 1000 {
      findings.append(
        ImportFinding(
          .warning, .changedCharacters, file: file, line: line,
          ["value": taken.joined(separator: ", ")]))
    }
    return ComposedText.nfc(clean)
  }
}
