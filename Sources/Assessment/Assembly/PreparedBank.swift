import CanonicalBytes

/// A bank and a blueprint as flat tables, so that drawing builds no text.
struct PreparedBank: Sendable {
  /// What a paper needs of one item.
  struct Entry: Sendable {
    var id: ItemID
    /// The id and a line feed.
    var line: [UInt8]
    /// An index into the used marks; `nil` without an enemy group.
    var enemies: Int?
    /// The line `opts/<item>` with its domain.
    var optionsHead: [UInt8]
    var sortedChoices: [ChoiceID]
    var choiceLines: [[UInt8]]
    var pinned: [ChoiceID]
    var isFixed: Bool
    var points: Points?
  }

  /// A passage group of one cell: its name's line and its entries in authored order.
  struct Group: Sendable {
    var line: [UInt8]
    var entries: [Int]
  }

  /// One cell of the blueprint: what it takes and what it may take it from.
  struct Cell: Sendable {
    var head: [UInt8]
    var count: Int
    var passages: Int
    var lone: [Int]
    /// The lines of ``lone``.
    var loneLines: TicketLines
    var groups: [Group]
  }

  private(set) var entries: [Entry] = []
  private(set) var cells: [Cell] = []
  private(set) var indices: [ItemID: Int] = [:]
  private(set) var enemyGroups = 0

  /// Tables of what `blueprint` may draw from `leaves`.
  init(leaves: [BankLeaf], blueprint: Blueprint) {
    let bank = DrawableBank(leaves.map(DrawableItem.init))
    let byID = Dictionary(leaves.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var enemies: [EnemyGroup: Int] = [:]
    for cell in blueprint.cells {
      let units = EligibleUnits(cell: cell, bank: bank)
      let points = blueprint.points(in: cell)
      var prepared = Cell(
        head: TicketPrinter.head(purpose: "items/\(cell.id)"), count: cell.count,
        passages: cell.passages, lone: [], loneLines: TicketLines([]), groups: [])
      for item in units.lone {
        guard let leaf = byID[item.id] else { continue }
        prepared.lone.append(insert(leaf, points: points, enemies: &enemies))
      }
      prepared.loneLines = TicketLines(prepared.lone.map { entries[$0].line })
      for group in units.groups {
        var indices: [Int] = []
        for item in group.items {
          guard let leaf = byID[item.id] else { continue }
          indices.append(insert(leaf, points: points, enemies: &enemies))
        }
        let line = TicketPrinter.line(group.passage.rawValue)
        prepared.groups.append(Group(line: line, entries: indices))
      }
      cells.append(prepared)
    }
    enemyGroups = enemies.count
  }

  private mutating func insert(
    _ leaf: BankLeaf, points: Points?, enemies: inout [EnemyGroup: Int]
  ) -> Int {
    var mark: Int?
    if let name = leaf.enemies {
      mark = enemies[name] ?? enemies.count
      enemies[name] = mark
    }
    entries.append(Entry(leaf, enemies: mark, points: points))
    indices[leaf.id] = entries.count - 1
    return entries.count - 1
  }
}

extension PreparedBank.Entry {
  init(_ leaf: BankLeaf, enemies: Int?, points: Points?) {
    let sorted = leaf.choices.filter { !leaf.pinned.contains($0) }
    self.init(
      id: leaf.id, line: TicketPrinter.line(leaf.id.rawValue), enemies: enemies,
      optionsHead: TicketPrinter.head(purpose: "opts/\(leaf.id)"), sortedChoices: sorted,
      choiceLines: sorted.map { TicketPrinter.line($0.rawValue) }, pinned: leaf.pinned,
      isFixed: leaf.fixed, points: points)
  }
}
