import CanonicalBytes

/// One line of the final sheet.
package struct SheetLine: Codable, Hashable, Sendable {
  package var item: String
  package var response: String

  package init(item: String, response: String) {
    self.item = item
    self.response = response
  }

  /// The line of `item`; an extended text stands in a sheet as `sha256:` and its hash.
  package init(_ item: PaperItem, response: String) {
    let isHashed = item.kind == .extendedText && !response.isEmpty
    let hash = Digest32(hashing: Array(response.utf8)).hex
    self.init(item: item.id, response: isHashed ? "sha256:\(hash)" : response)
  }
}
