/// Parses one XML document of a package; the file names it in what is thrown.
package typealias XMLParse =
  @Sendable (_ bytes: [UInt8], _ file: String) throws(ImportFinding) -> MarkupNode
