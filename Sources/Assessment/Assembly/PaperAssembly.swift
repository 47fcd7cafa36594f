import CanonicalBytes

/// Draws papers from a committed bank: the same leaves, blueprint, seed and subject give the
/// same paper, byte for byte, for ever.
///
/// Selection is sorting, not drawing: every eligible unit has a ticket under the seed, and a
/// cell takes the units with the smallest tickets.
public struct PaperAssembly: Sendable {
  private let bank: PreparedBank
  private let fixedOrders: [ItemID: [ChoiceID]]

  /// Refuses a blueprint that some seed could leave short; `fixedOrders` has the authored order
  /// of the choices of fixed items, which leaves do not show.
  public init(
    leaves: [BankLeaf], blueprint: Blueprint, fixedOrders: [ItemID: [ChoiceID]]
  ) throws(PaperRefusal) {
    let conflicts = BlueprintCheck.conflicts(blueprint, leaves: leaves)
    guard conflicts.isEmpty else { throw .blueprint(conflicts) }
    for leaf in leaves where leaf.fixed {
      guard let order = fixedOrders[leaf.id] else { continue }
      guard order.sorted() == leaf.choices else { throw .fixedOrderWrong(leaf.id) }
    }
    bank = PreparedBank(leaves: leaves, blueprint: blueprint)
    self.fixedOrders = fixedOrders
  }

  /// What the blueprint says an item is worth; `nil` when it leaves that to the item, or never
  /// draws it.
  public func points(of item: ItemID) -> Points? {
    bank.indices[item].flatMap { bank.entries[$0].points }
  }

  /// The paper of `subject`, a candidate number or `SBD#2`; refuses when it draws a fixed item
  /// whose order was not given.
  public func paper(for subject: String, seed: DrawSeed) throws(PaperRefusal) -> Paper {
    let printer = TicketPrinter(seed: seed)
    let line = TicketPrinter.line(subject)
    let units = select(subject: line, printer: printer)
    let order = printer.stack(head: Self.orderHead, subject: line).order(units.map(\.line))
    let entries = order.flatMap { units[$0].entries }
    var options: [[ChoiceID]] = []
    options.reserveCapacity(entries.count)
    for index in entries {
      options.append(try choices(of: bank.entries[index], subject: line, printer: printer))
    }
    return Paper(candidate: subject, items: entries.map { bank.entries[$0].id }, options: options)
  }

  private static let orderHead = TicketPrinter.head(purpose: "order")

  /// The units of one paper in the order in which the cells take them.
  private func select(subject: [UInt8], printer: TicketPrinter) -> [PreparedBank.Group] {
    var usedEnemies = [Bool](repeating: false, count: bank.enemyGroups)
    var units: [PreparedBank.Group] = []
    for cell in bank.cells {
      let stack = printer.stack(head: cell.head, subject: subject)
      if cell.passages > 0 {
        let order = stack.order(cell.groups.map(\.line))
        units += order.prefix(cell.passages).map { cell.groups[$0] }
      }
      guard cell.count > 0 else { continue }
      var queue = TicketQueue(stack: stack, lines: cell.loneLines)
      var missing = cell.count
      while missing > 0, let next = queue.next() {
        let entry = bank.entries[cell.lone[next]]
        if let enemies = entry.enemies {
          if usedEnemies[enemies] { continue }
          usedEnemies[enemies] = true
        }
        units.append(PreparedBank.Group(line: entry.line, entries: [cell.lone[next]]))
        missing -= 1
      }
    }
    return units
  }

  private func choices(
    of entry: PreparedBank.Entry, subject: [UInt8], printer: TicketPrinter
  ) throws(PaperRefusal) -> [ChoiceID] {
    if entry.sortedChoices.isEmpty && entry.pinned.isEmpty { return [] }
    if entry.isFixed {
      guard let order = fixedOrders[entry.id] else { throw .fixedOrderMissing(entry.id) }
      return order
    }
    let stack = printer.stack(head: entry.optionsHead, subject: subject)
    return stack.order(entry.choiceLines).map { entry.sortedChoices[$0] } + entry.pinned
  }
}
