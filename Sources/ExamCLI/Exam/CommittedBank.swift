import Assessment
import CanonicalBytes
import ExamSession

/// A bank under fresh salts: its items and, apart from them, its keys, ascending by id.
struct CommittedBank {
  let items: [CommittedItem]
  let keys: [CommittedKey]

  /// The approved items of a bank.
  init(_ bank: QuestionBank) throws {
    var generator = SystemRandomNumberGenerator()
    var items: [CommittedItem] = []
    var keys: [CommittedKey] = []
    for record in bank.approved.sorted(by: { $0.item.id < $1.item.id }) {
      let salt = Digest32.random(using: &generator)
      let keySalt = Digest32.random(using: &generator)
      let leaf = try BankLeaf(record: record, salt: salt, keySalt: keySalt)
      items.append(CommittedItem(leaf: leaf, item: record.item, salt: salt))
      keys.append(CommittedKey(key: record.key, salt: keySalt))
    }
    (self.items, self.keys) = (items, keys)
  }
}

extension Digest32 {
  /// 32 bytes made from 64 of a generator.
  static func random(using generator: inout some RandomNumberGenerator) -> Digest32 {
    Digest32(hashing: (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }
}
