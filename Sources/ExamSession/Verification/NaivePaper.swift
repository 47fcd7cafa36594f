import Assessment
import CanonicalBytes

/// One paper at a time from bank, blueprint and seed, apart from ``PaperAssembly``.
struct NaivePaper {
  /// A lone item, or a passage with its items in id order.
  private struct Unit {
    var name: String
    var items: [BankLeaf]
  }

  private let draw: NaiveDraw
  private let cells: [(cell: BlueprintCell, lone: [Unit], passages: [Unit])]
  private let fixedOrders: [ItemID: [ChoiceID]]

  init(
    draw: NaiveDraw, leaves: [BankLeaf], blueprint: Blueprint,
    fixedOrders: [ItemID: [ChoiceID]]
  ) {
    self.draw = draw
    self.fixedOrders = fixedOrders
    let sorted = leaves.sorted { $0.id < $1.id }
    let lone = sorted.filter { $0.passage == nil }
    let passages = Dictionary(grouping: sorted) { $0.passage?.rawValue ?? "" }
    cells = blueprint.cells.map { cell in
      let units = lone.filter { Self.isTaken($0, by: cell) }
        .map { Unit(name: $0.id.rawValue, items: [$0]) }
      let groups = passages.filter { name, items in
        !name.isEmpty && items.count == cell.passageSize
          && items.allSatisfy { Self.isTaken($0, by: cell) }
      }
      return (cell, units, groups.map { Unit(name: $0.key, items: $0.value) })
    }
  }

  /// The paper of a candidate; short where the bank is, never trimmed or filled.
  func paper(for candidate: CandidateNumber) -> PaperEvent {
    let subject = candidate.rawValue
    var units: [Unit] = []
    var enemies: Set<EnemyGroup> = []
    for (cell, lone, passages) in cells {
      let purpose = "items/\(cell.id)"
      units += sort(passages, purpose, subject).prefix(cell.passages)
      var missing = cell.count
      for unit in sort(lone, purpose, subject) where missing > 0 {
        if let group = unit.items[0].enemies, !enemies.insert(group).inserted { continue }
        units.append(unit)
        missing -= 1
      }
    }
    let items = sort(units, "order", subject).flatMap(\.items)
    return PaperEvent(
      candidate: candidate, form: "", items: items.map(\.id),
      options: items.map { choices(of: $0, subject) })
  }

  private func choices(of leaf: BankLeaf, _ subject: String) -> [ChoiceID] {
    if leaf.fixed, !leaf.choices.isEmpty { return fixedOrders[leaf.id] ?? [] }
    let free = leaf.choices.filter { !leaf.pinned.contains($0) }.map(\.rawValue)
    let order = draw.order(purpose: "opts/\(leaf.id.rawValue)", subject: subject, ids: free)
    return order.map { ChoiceID($0) } + leaf.pinned
  }

  private func sort(_ units: [Unit], _ purpose: String, _ subject: String) -> [Unit] {
    let byName = Dictionary(units.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return draw.order(purpose: purpose, subject: subject, ids: units.map(\.name))
      .compactMap { byName[$0] }
  }

  /// Whether a cell draws from this item's topic and level.
  static func isTaken(_ leaf: BankLeaf, by cell: BlueprintCell) -> Bool {
    if let level = cell.level, level != leaf.level { return false }
    let (topic, wanted) = (Array(leaf.topic.rawValue.utf8), Array(cell.topic.rawValue.utf8))
    guard wanted.last == UInt8(ascii: "/") else { return topic == wanted }
    return topic + [UInt8(ascii: "/")] == wanted || topic.starts(with: wanted)
  }
}
