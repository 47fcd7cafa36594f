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
    var draw = draw(TicketPrinter(seed: seed))
    return try draw.paper(for: subject)
  }

  /// The papers of `subjects`, in their order, drawn on all processors; the first refusal when
  /// there is one.
  public func papers(
    for subjects: [String], seed: DrawSeed
  ) async throws(PaperRefusal) -> [Paper] {
    typealias Batch = (start: Int, papers: Result<[Paper], PaperRefusal>)
    let printer = TicketPrinter(seed: seed)
    let batches = await withTaskGroup(of: Batch.self) { group in
      for start in stride(from: 0, to: subjects.count, by: Self.batchSize) {
        let batch = subjects[start..<min(start + Self.batchSize, subjects.count)]
        group.addTask { (start, self.papers(for: batch, printer: printer)) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var papers: [Paper] = []
    papers.reserveCapacity(subjects.count)
    for batch in batches.sorted(by: { $0.start < $1.start }) { papers += try batch.papers.get() }
    return papers
  }

  private static let batchSize = 64

  private func papers(
    for subjects: ArraySlice<String>, printer: TicketPrinter
  ) -> Result<[Paper], PaperRefusal> {
    Result { () throws(PaperRefusal) in
      var draw = draw(printer)
      var papers: [Paper] = []
      for subject in subjects { papers.append(try draw.paper(for: subject)) }
      return papers
    }
  }

  private func draw(_ printer: TicketPrinter) -> PaperDraw {
    PaperDraw(bank: bank, fixedOrders: fixedOrders, printer: printer)
  }
}
