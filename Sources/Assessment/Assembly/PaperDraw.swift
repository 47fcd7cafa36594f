/// Draws the papers of one seed, one after another, and allocates little more than the papers.
struct PaperDraw {
  private let bank: PreparedBank
  private let fixedOrders: [ItemID: [ChoiceID]]
  private let printer: TicketPrinter
  private var sheet = TicketSheet()
  private var usedEnemies: [Bool]
  /// The units of the paper in the order in which the cells take them: entries, and ids.
  private var units: [Range<Int>] = []
  private var unitLines = TicketLines()
  private var optionLines = TicketLines()

  init(bank: PreparedBank, fixedOrders: [ItemID: [ChoiceID]], printer: TicketPrinter) {
    self.bank = bank
    self.fixedOrders = fixedOrders
    self.printer = printer
    usedEnemies = [Bool](repeating: false, count: bank.enemyGroups)
  }

  /// The paper of `subject`; refuses a fixed item whose order was not given.
  mutating func paper(for subject: String) throws(PaperRefusal) -> Paper {
    let line = TicketPrinter.line(subject)
    select(subject: line)
    sheet.fill(unitLines, head: Self.orderHead, subject: line, printer: printer)
    sheet.sort()
    let entries = sheet.found.flatMap { units[$0.line] }
    return Paper(
      candidate: subject, items: entries.map { bank.entries[$0].id },
      options: try options(entries, subject: line))
  }

  private static let orderHead = TicketPrinter.head(purpose: "order")

  private mutating func select(subject: [UInt8]) {
    units.removeAll(keepingCapacity: true)
    unitLines.removeAll()
    for enemies in usedEnemies.indices { usedEnemies[enemies] = false }
    for cell in bank.cells {
      if cell.passages > 0 {
        sheet.fill(cell.groupLines, head: cell.head, subject: subject, printer: printer)
        sheet.findLowest(cell.passages)
        for group in sheet.found {
          units.append(cell.groups[group.line])
          unitLines.append(cell.groupLines[group.line])
        }
      }
      if cell.count > 0 {
        sheet.fill(cell.loneLines, head: cell.head, subject: subject, printer: printer)
        selectLone(cell)
      }
    }
  }

  /// Takes a cell's lone items from the sheet but for enemies of what the paper has.
  private mutating func selectLone(_ cell: PreparedBank.Cell) {
    var missing = cell.count
    sheet.findLowest(missing)
    while missing > 0, let last = sheet.found.last {
      for place in sheet.found {
        let index = cell.lone.lowerBound + place.line
        if let enemies = bank.entries[index].enemies {
          if usedEnemies[enemies] { continue }
          usedEnemies[enemies] = true
        }
        units.append(index..<index + 1)
        unitLines.append(cell.loneLines[place.line])
        missing -= 1
      }
      if missing > 0 { sheet.findLowest(missing, after: last) }
    }
  }

  /// The choices of these entries as displayed.
  private mutating func options(
    _ entries: [Int], subject: [UInt8]
  ) throws(PaperRefusal) -> [[ChoiceID]] {
    optionLines.removeAll()
    for index in entries where !bank.entries[index].isFixed {
      let (head, choices) = (bank.entries[index].optionsLine, bank.entries[index].choiceLines)
      for choice in 0..<choices.count { optionLines.append(head, subject, choices[choice]) }
    }
    sheet.fill(optionLines, head: TicketPrinter.domain, subject: [], printer: printer)
    var start = 0
    var options: [[ChoiceID]] = []
    options.reserveCapacity(entries.count)
    for index in entries {
      if bank.entries[index].isFixed {
        let id = bank.entries[index].id
        guard let order = fixedOrders[id] else { throw .fixedOrderMissing(id) }
        options.append(order)
      } else {
        let end = start + bank.entries[index].sortedChoices.count
        options.append(choices(index, lines: start..<end))
        start = end
      }
    }
    return options
  }

  /// The choices of an entry by the tickets of these lines, and the pinned ones.
  private mutating func choices(_ index: Int, lines: Range<Int>) -> [ChoiceID] {
    sheet.sort(lines)
    let (sorted, pinned) = (bank.entries[index].sortedChoices, bank.entries[index].pinned)
    var choices: [ChoiceID] = []
    choices.reserveCapacity(sorted.count + pinned.count)
    for place in sheet.found { choices.append(sorted[place.line - lines.lowerBound]) }
    choices += pinned
    return choices
  }
}
