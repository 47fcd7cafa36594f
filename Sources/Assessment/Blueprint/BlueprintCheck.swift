/// Whether every possible draw can fill a blueprint from a bank.
public enum BlueprintCheck {
  /// All conflicts of `blueprint` with a committed bank, in blueprint order; none means that
  /// every seed gives every candidate a full paper.
  public static func conflicts(
    _ blueprint: Blueprint, leaves: [BankLeaf]
  ) -> [BlueprintConflict] {
    conflicts(blueprint, items: leaves.map(DrawableItem.init))
  }

  /// All conflicts of `blueprint` with the approved items of `bank`.
  public static func conflicts(
    _ blueprint: Blueprint, bank: QuestionBank
  ) -> [BlueprintConflict] {
    conflicts(blueprint, items: bank.approved.map(DrawableItem.init))
  }

  /// All conflicts of `blueprint` with these items.
  public static func conflicts(
    _ blueprint: Blueprint, items: [DrawableItem]
  ) -> [BlueprintConflict] {
    let shape = shapeConflicts(blueprint)
    guard shape.isEmpty else { return shape }
    let bank = DrawableBank(items)
    var found: [BlueprintConflict] = []
    if bank.repeated > 0 {
      found.append(.init(cell: "", constraint: .repeatedItem, needed: 0, available: bank.repeated))
    }
    var taken: Set<ItemID> = []
    var earlierEnemies: Set<EnemyGroup> = []
    for cell in blueprint.cells {
      let units = EligibleUnits(cell: cell, bank: bank)
      found += conflicts(
        cell, units, points: blueprint.points(in: cell), taken: taken,
        earlierEnemies: earlierEnemies)
      taken.formUnion(units.items.map(\.id))
      earlierEnemies.formUnion(units.lone.compactMap(\.enemies))
    }
    return found
  }

  /// What is wrong with the blueprint whatever the bank.
  public static func shapeConflicts(_ blueprint: Blueprint) -> [BlueprintConflict] {
    var found: [BlueprintConflict] = []
    if !(1...Blueprint.most).contains(blueprint.minutes) {
      found.append(
        .init(cell: "", constraint: .minutes, needed: 1, available: blueprint.minutes))
    }
    if let points = blueprint.pointsPerItem, points <= .zero || points > .most {
      found.append(
        .init(cell: "", constraint: .points, needed: 1, available: points.hundredths))
    }
    var seen: Set<String> = []
    for cell in blueprint.cells {
      found += shapeConflicts(cell)
      if !seen.insert(cell.id).inserted {
        found.append(.init(cell: cell.id, constraint: .repeatedCell, needed: 1, available: 2))
      }
      let points = cell.isTrial ? cell.points : blueprint.points(in: cell)
      if let points, points <= .zero || points > .most {
        found.append(
          .init(cell: cell.id, constraint: .points, needed: 1, available: points.hundredths))
      }
    }
    guard found.isEmpty else { return found }
    let total = blueprint.items
    if !(1...Blueprint.most).contains(total) {
      found.append(.init(cell: "", constraint: .empty, needed: 1, available: total))
    }
    return found
  }

  private static func shapeConflicts(_ cell: BlueprintCell) -> [BlueprintConflict] {
    var found: [BlueprintConflict] = []
    if !IdentifierForm.isName(cell.id) {
      found.append(.init(cell: cell.id, constraint: .cellID, needed: 1, available: 0))
    }
    if !cell.topic.isWellFormed {
      found.append(.init(cell: cell.id, constraint: .topic, needed: 1, available: 0))
    }
    let numbers = [cell.count, cell.passages, cell.passageSize]
    let isSized = cell.passages == 0 || cell.passageSize > 0
    if !numbers.allSatisfy((0...Blueprint.most).contains) || !isSized {
      found.append(
        .init(cell: cell.id, constraint: .counts, needed: 0, available: numbers.min() ?? 0))
    }
    return found
  }

  /// Per cell: lone items without an enemy group plus enemy groups that occur in no earlier
  /// cell, each counted once, are what every ticket order finds at least.
  private static func conflicts(
    _ cell: BlueprintCell, _ units: EligibleUnits, points: Points?, taken: Set<ItemID>,
    earlierEnemies: Set<EnemyGroup>
  ) -> [BlueprintConflict] {
    var found: [BlueprintConflict] = []
    func add(_ constraint: BlueprintConflict.Constraint, _ needed: Int, _ available: Int) {
      found.append(
        .init(cell: cell.id, constraint: constraint, needed: needed, available: available))
    }
    let shared = units.items.count { taken.contains($0.id) }
    if shared > 0 { add(.overlap, 0, shared) }
    let free = units.lone.count { $0.enemies == nil }
    let groups = Set(units.lone.compactMap(\.enemies)).subtracting(earlierEnemies).count
    if free + groups < cell.count { add(.loneItems, cell.count, free + groups) }
    if units.groups.count < cell.passages { add(.passages, cell.passages, units.groups.count) }
    let bound = units.groups.flatMap(\.items).count { $0.enemies != nil }
    if bound > 0 { add(.enemiesInPassage, 0, bound) }
    if points == nil {
      let values = Set(units.items.compactMap(\.points))
      if values.count > 1 { add(.pointsDiffer, 1, values.count) }
    }
    return found
  }
}
