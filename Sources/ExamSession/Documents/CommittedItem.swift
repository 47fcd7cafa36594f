package import Assessment
package import CanonicalBytes

/// One line of the private item file: a leaf of the bank and what opens its question.
package struct CommittedItem: Hashable, Sendable {
  package var leaf: BankLeaf
  package var item: Item
  package var salt: Digest32

  package init(leaf: BankLeaf, item: Item, salt: Digest32) {
    self.leaf = leaf
    self.item = item
    self.salt = salt
  }

  package init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    leaf = try BankLeaf(json: try fields.any("leaf"))
    item = try Item(canonical: try fields.any("item"))
    salt = try fields.digest("salt")
    try fields.finish()
  }

  package var json: CanonicalJSON {
    ["item": item.json, "leaf": leaf.json, "salt": .string(salt.base64)]
  }
}

/// One line of the private key file: what opens the key of one item.
package struct CommittedKey: Hashable, Sendable {
  package var key: AnswerKey
  package var salt: Digest32

  package init(key: AnswerKey, salt: Digest32) {
    self.key = key
    self.salt = salt
  }

  package init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    key = try AnswerKey(canonical: try fields.any("key"))
    salt = try fields.digest("ksalt")
    try fields.finish()
  }

  package var json: CanonicalJSON { ["key": key.json, "ksalt": .string(salt.base64)] }
}
