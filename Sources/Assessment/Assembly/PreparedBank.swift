import CanonicalBytes

/// A bank and a blueprint as flat tables, so that drawing builds no text.
struct PreparedBank: Sendable {
  /// What a paper needs of one item.
  struct Entry: Sendable {
    var id: ItemID
    /// An index into the used marks; `nil` without an enemy group.
    var enemies: Int?
    /// The line `opts/<item>`.
    var optionsLine: [UInt8]
    var sortedChoices: [ChoiceID]
    /// The lines of ``sortedChoices``.
    var choiceLines: TicketLines
    var pinned: [ChoiceID]
    /// Whether there are choices and they keep their authored order.
    var isFixed: Bool
    var points: Points?
  }

  /// One cell of the blueprint: what it takes and what it may take it from.
  struct Cell: Sendable {
    /// The line `items/<cell>` with its domain.
    var head: [UInt8]
    var count: Int
    var passages: Int
    /// The entries of the lone items, and their ids.
    var lone = 0..<0
    var loneLines = TicketLines()
    /// For each passage group its entries in authored order, and its name.
    var groups: [Range<Int>] = []
    var groupLines = TicketLines()
  }

  private(set) var entries: [Entry] = []
  private(set) var cells: [Cell] = []
  private(set) var indices: [ItemID: Int] = [:]
  private(set) var enemyGroups = 0

  /// Tables of what `blueprint` may draw from `leaves`.
  init(leaves: [BankLeaf], blueprint: Blueprint) {
    let bank = DrawableBank(leaves.map(DrawableItem.init))
    let byID: [ItemID: BankLeaf] = leaves.reduce(into: [:]) { $0[$1.id] = $0[$1.id] ?? $1 }
    var enemies: [EnemyGroup: Int] = [:]
    for cell in blueprint.cells {
      let units = EligibleUnits(cell: cell, bank: bank)
      let points = blueprint.points(in: cell)
      var prepared = Cell(
        head: TicketPrinter.head(purpose: "items/\(cell.id)"), count: cell.count,
        passages: cell.passages)
      prepared.lone = insert(
        units.lone.compactMap { byID[$0.id] }, points: points, enemies: &enemies)
      for item in entries[prepared.lone] {
        prepared.loneLines.append(TicketPrinter.line(item.id.rawValue))
      }
      for group in units.groups {
        let leaves = group.items.compactMap { byID[$0.id] }
        prepared.groups.append(insert(leaves, points: points, enemies: &enemies))
        prepared.groupLines.append(TicketPrinter.line(group.passage.rawValue))
      }
      cells.append(prepared)
    }
    enemyGroups = enemies.count
  }

  /// Adds entries one after another and returns where they are.
  private mutating func insert(
    _ leaves: [BankLeaf], points: Points?, enemies: inout [EnemyGroup: Int]
  ) -> Range<Int> {
    let start = entries.count
    for leaf in leaves {
      var mark: Int?
      if let name = leaf.enemies {
        mark = enemies[name] ?? enemies.count
        enemies[name] = mark
      }
      indices[leaf.id] = entries.count
      entries.append(Entry(leaf, enemies: mark, points: points))
    }
    return start..<entries.count
  }
}

extension PreparedBank.Entry {
  init(_ leaf: BankLeaf, enemies: Int?, points: Points?) {
    let sorted = leaf.choices.filter { !leaf.pinned.contains($0) }
    var choiceLines = TicketLines()
    for choice in sorted { choiceLines.append(TicketPrinter.line(choice.rawValue)) }
    self.init(
      id: leaf.id, enemies: enemies, optionsLine: TicketPrinter.line("opts/\(leaf.id)"),
      sortedChoices: sorted, choiceLines: choiceLines, pinned: leaf.pinned,
      isFixed: leaf.fixed && !(sorted.isEmpty && leaf.pinned.isEmpty), points: points)
  }
}
