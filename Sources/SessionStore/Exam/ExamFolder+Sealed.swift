package import Assessment
import CanonicalBytes
package import ExamSession
import Foundation
import TransparencyLog

extension ExamFolder {
  /// Whether questions and keys of this exam were sealed.
  package var isSealed: Bool { FileManager.default.fileExists(atPath: path(ExamPath.ceremony)) }

  /// The bytes of a sealed file.
  package func sealed(_ name: String) throws(ExamFolderFailure) -> [UInt8] {
    try bytes("\(ExamPath.sealed)/\(name)")
  }

  /// Who opens the sealed files.
  package func ceremony() throws(ExamFolderFailure) -> Ceremony {
    guard let ceremony = try? Ceremony(json: try json(ExamPath.ceremony)) else {
      throw .unreadable(path: path(ExamPath.ceremony), line: nil)
    }
    return ceremony
  }

  /// The bank's leaves, ascending by id.
  package func leaves() throws(ExamFolderFailure) -> [BankLeaf] {
    try isSealed ? lines(ExamPath.bank, BankLeaf.init(json:)) : items().map(\.leaf)
  }

  /// Every item of the bank, with what opens it where that is at hand: in a sealed exam the items
  /// in use, once the results are final. To be read only when the room has ended.
  package func bankLines() throws(ExamFolderFailure) -> [BankLine] {
    guard isSealed else { return try unsealedLines() }
    var opened: [ItemID: BankLine] = [:]
    if hasOpened {
      for line in try lines(ExamPath.opened, BankLine.init(json:)) { opened[line.leaf.id] = line }
    }
    return try leaves().map { opened[$0.id] ?? BankLine(leaf: $0, opening: nil) }
  }

  /// The items that are at hand, by id.
  package func knownItems() throws(ExamFolderFailure) -> [ItemID: Item] {
    var known: [ItemID: Item] = [:]
    if !isSealed {
      for item in try items() { known[item.item.id] = item.item }
    } else if hasOpened {
      for line in try lines(ExamPath.opened, BankLine.init(json:)) {
        known[line.leaf.id] = line.opening.flatMap { try? Item(canonical: $0.item) }
      }
    }
    return known
  }

  /// Whether the items in use of a sealed exam were written out.
  package var hasOpened: Bool { FileManager.default.fileExists(atPath: path(ExamPath.opened)) }

  /// Refuses leaves and sealed files that are not those of genesis.
  package func checkSealed(_ genesis: GenesisEvent) throws(ExamFolderFailure) {
    guard genesis.isSealed == isSealed else {
      throw .unreadable(path: path(ExamPath.sealed), line: nil)
    }
    guard isSealed else { return }
    for file in genesis.sealed
    where Digest32(hashing: try sealed(file.name)).hex != file.sha {
      throw .unreadable(path: path("\(ExamPath.sealed)/\(file.name)"), line: nil)
    }
    let hashes = try leaves().compactMap { try? $0.canonicalBytes() }.map(MerkleTree.leafHash)
    guard MerkleTree.root(hashes) == genesis.bank else {
      throw .unreadable(path: path(ExamPath.bank), line: nil)
    }
  }

  func sealedPlan() throws -> ExamPlan {
    try ExamPlan(
      blueprint: bytes(ExamPath.blueprint), rule: bytes(ExamPath.rule),
      roster: bytes(ExamPath.roster), leaves: leaves(), ceremony: ceremony())
  }

  private func unsealedLines() throws(ExamFolderFailure) -> [BankLine] {
    var keys: [ItemID: CommittedKey] = [:]
    for key in try self.keys() { keys[key.key.item] = key }
    return try items().map { item in
      BankLine(
        leaf: item.leaf,
        opening: keys[item.item.id].map { ItemOpening(item: item, key: $0) })
    }
  }
}

extension ItemOpening {
  /// What shows that these are the item and the key of a leaf.
  package init(item: CommittedItem, key: CommittedKey) {
    self.init(item: item.item.json, key: key.key.json, salt: item.salt, keySalt: key.salt)
  }
}
