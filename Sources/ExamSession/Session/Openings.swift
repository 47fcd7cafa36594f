package import Assessment
import CanonicalBytes

/// The sealed bank, decrypted in memory, and what the first opening shows of the seed.
package struct BankOpening: Sendable {
  package var event: KeyOpenEvent
  /// As they stand in the file.
  package var items: [CommittedItem]
  /// In any order; not looked at once papers are drawn.
  package var shares: [SeedRevealEvent]
  /// Empty when none was announced; not looked at once papers are drawn.
  package var publicValue: String

  package init(
    event: KeyOpenEvent, items: [CommittedItem], shares: [SeedRevealEvent], publicValue: String
  ) {
    self.event = event
    self.items = items
    self.shares = shares
    self.publicValue = publicValue
  }
}

/// The sealed keys, decrypted in memory.
package struct KeyOpening: Sendable {
  package var event: KeyOpenEvent
  /// As they stand in the file.
  package var keys: [CommittedKey]
  /// The size of a signed head that the witness policy accepts; `nil` when there is none.
  package var witnessedHead: Int?

  package init(event: KeyOpenEvent, keys: [CommittedKey], witnessedHead: Int?) {
    self.event = event
    self.keys = keys
    self.witnessedHead = witnessedHead
  }
}

extension CommittedItem {
  /// Whether question and salt are those of the leaf.
  package var opensItsLeaf: Bool {
    guard let bytes = try? item.canonicalBytes() else { return false }
    let names = ChoiceNames.names(item: item.id, texts: item.choices.map(\.text))
    return names == item.choices.map(\.id) && (Points.zero...Points.most).contains(item.points)
      && Digest32(hashing: bytes).hex == leaf.revision
      && BankCommitment.itemCommitment(salt: salt, itemBytes: bytes) == leaf.qc
      && item.id == leaf.id && item.choices.map(\.id).sorted() == leaf.choices
      && item.isFixed == leaf.fixed && item.pinned == leaf.pinned
      && item.passage?.id == leaf.passage
  }
}

extension CommittedKey {
  /// Whether key and salt are those of a leaf.
  package func opens(_ leaf: BankLeaf) -> Bool {
    guard let bytes = try? key.canonicalBytes() else { return false }
    return key.item == leaf.id
      && BankCommitment.keyCommitment(salt: salt, keyBytes: bytes) == leaf.kc
  }
}
