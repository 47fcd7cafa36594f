/// What one cell may draw from a bank: lone items and whole passage groups.
struct EligibleUnits {
  /// A passage and its items in authored order, which is ascending id order.
  struct Group {
    var passage: PassageID
    var items: [DrawableItem]
  }

  /// Sorted by id.
  var lone: [DrawableItem] = []
  /// Sorted by passage id; all items match the cell and the size is the cell's.
  var groups: [Group] = []

  /// Every item that this cell could put into a paper.
  var items: [DrawableItem] { lone + groups.flatMap(\.items) }

  /// The units of `cell` among `bank`.
  init(cell: BlueprintCell, bank: DrawableBank) {
    lone = bank.lone.filter { cell.takes(topic: $0.topic, level: $0.level) }
    guard cell.passageSize > 0 else { return }
    groups = bank.groups.filter { group in
      group.items.count == cell.passageSize
        && group.items.allSatisfy { cell.takes(topic: $0.topic, level: $0.level) }
    }
  }
}
