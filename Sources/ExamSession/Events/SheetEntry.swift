package import Assessment
package import CanonicalBytes

/// One item of a sheet and its response, `""` when there is none.
package struct SheetEntry: Hashable, Sendable {
  package var item: ItemID
  package var response: String

  package init(item: ItemID, response: String) {
    self.item = item
    self.response = response
  }

  /// The entry for a response; an extended text stands in a sheet as `sha256:` and its hash.
  package init(item: ItemID, response: String, isExtended: Bool) {
    let hash = isExtended && !response.isEmpty ? Digest32(hashing: Array(response.utf8)).hex : nil
    self.init(item: item, response: hash.map { "sha256:" + $0 } ?? response)
  }

  package init?(json: CanonicalJSON) {
    guard let pair = json.arrayValue, pair.count == 2, let item = pair[0].stringValue,
      let response = pair[1].stringValue
    else { return nil }
    self.init(item: ItemID(rawValue: item), response: response)
  }

  package var json: CanonicalJSON { [.string(item.rawValue), .string(response)] }

  /// Hex SHA-256 of the canonical sheet.
  package static func sha(of sheet: [SheetEntry]) throws(CanonicalError) -> String {
    Digest32(hashing: try CanonicalJSON.array(sheet.map(\.json)).encoded()).hex
  }
}

/// How long and how often one item was on the screen.
package struct ViewEntry: Hashable, Sendable {
  package var item: ItemID
  package var milliseconds: Int
  package var visits: Int

  package init(item: ItemID, milliseconds: Int, visits: Int) {
    self.item = item
    self.milliseconds = milliseconds
    self.visits = visits
  }

  package init?(json: CanonicalJSON) {
    guard let parts = json.arrayValue, parts.count == 3, let item = parts[0].stringValue,
      let milliseconds = parts[1].integerValue, let visits = parts[2].integerValue
    else { return nil }
    self.init(item: ItemID(rawValue: item), milliseconds: milliseconds, visits: visits)
  }

  package var json: CanonicalJSON {
    [.string(item.rawValue), .integer(milliseconds), .integer(visits)]
  }
}
