package import Assessment
package import CanonicalBytes

/// One line of `bank.jsonl`: an item's leaf and, for an opened item, what opens it.
package struct BankLine: Hashable, Sendable {
  package var leaf: BankLeaf
  /// `nil` for an item that stays sealed.
  package var opening: ItemOpening?

  /// The most lines that are read of any `bank.jsonl`: no bank has so many items.
  package static let most = 100_000

  package init(leaf: BankLeaf, opening: ItemOpening?) {
    self.leaf = leaf
    self.opening = opening
  }

  /// Reads a line; an opening is whole or absent.
  package init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    leaf = try BankLeaf(fields: &fields)
    if let item = fields.optional("item") {
      opening = ItemOpening(
        item: item, key: try fields.any("key"), salt: try fields.digest("salt"),
        keySalt: try fields.digest("ksalt"))
    }
    try fields.finish()
  }

  /// The leaf's members and, for an opened item, `item`, `key`, `ksalt` and `salt`.
  package var json: CanonicalJSON {
    guard let opening else { return leaf.json }
    var members = leaf.json.objectValue ?? [:]
    members["item"] = opening.item
    members["key"] = opening.key
    members["salt"] = .string(opening.salt.base64)
    members["ksalt"] = .string(opening.keySalt.base64)
    return .object(members)
  }
}

/// What shows that an item and its key are those of a committed leaf.
package struct ItemOpening: Hashable, Sendable {
  /// The document of `item_bytes`.
  package var item: CanonicalJSON
  /// The document of `key_bytes`.
  package var key: CanonicalJSON
  package var salt: Digest32
  package var keySalt: Digest32

  package init(item: CanonicalJSON, key: CanonicalJSON, salt: Digest32, keySalt: Digest32) {
    self.item = item
    self.key = key
    self.salt = salt
    self.keySalt = keySalt
  }
}
