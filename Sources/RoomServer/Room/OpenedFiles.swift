import Assessment
import ExamSession
import SessionStore

/// What this process has decrypted of the sealed files: in memory only, and gone with it.
struct OpenedFiles: Sendable {
  private(set) var items: [CommittedItem] = []
  private(set) var keys: [CommittedKey] = []

  /// Keeps what an accepted command opened. The keys are scored anew with each decision.
  mutating func take(_ command: RoomCommand) {
    if case .openBank(let opening) = command { items = opening.items }
    if case .openKeys(let opening) = command { keys = opening.keys }
  }

  /// The lines of these items, opened; `nil` unless both files are open.
  func lines(of used: Set<ItemID>) -> [BankLine]? {
    guard !items.isEmpty, items.count == keys.count else { return nil }
    return zip(items, keys).filter { used.contains($0.0.leaf.id) }.map { item, key in
      BankLine(leaf: item.leaf, opening: ItemOpening(item: item, key: key))
    }
  }
}
