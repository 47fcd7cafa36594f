import Assessment
import Testing

@Suite("Feasibility of a blueprint")
struct BlueprintCheckTests {
  private func constraints(
    _ cells: [BlueprintCell], _ leaves: [BankLeaf]
  ) -> [BlueprintConflict] {
    BlueprintCheck.conflicts(ToyBank.blueprint(cells), leaves: leaves)
  }

  @Test("A cell with too few lone items is refused with its figures")
  func loneItems() {
    let leaves = (1...4).map { ToyBank.leaf("Q\($0)", topic: "a") }
    #expect(constraints([ToyBank.cell("x", "a", nil, 4)], leaves).isEmpty)
    #expect(
      constraints([ToyBank.cell("x", "a", nil, 6)], leaves)
        == [.init(cell: "x", constraint: .loneItems, needed: 6, available: 4)])
  }

  @Test("Enemies count once, and not at all when an earlier cell has their group")
  func enemies() {
    let leaves = [
      ToyBank.leaf("A1", topic: "a", enemies: "e"), ToyBank.leaf("A2", topic: "a"),
      ToyBank.leaf("B1", topic: "b", enemies: "e"), ToyBank.leaf("B2", topic: "b", enemies: "e"),
      ToyBank.leaf("B3", topic: "b", enemies: "f"), ToyBank.leaf("B4", topic: "b"),
    ]
    #expect(
      constraints([ToyBank.cell("a", "a", nil, 1), ToyBank.cell("b", "b", nil, 3)], leaves)
        == [.init(cell: "b", constraint: .loneItems, needed: 3, available: 2)])
    #expect(
      constraints([ToyBank.cell("b", "b", nil, 3), ToyBank.cell("a", "a", nil, 1)], leaves)
        .isEmpty)
  }

  @Test("Cells must not share an eligible item")
  func overlap() {
    let leaves = [ToyBank.leaf("A1", topic: "a/x"), ToyBank.leaf("A2", topic: "a")]
    #expect(
      constraints([ToyBank.cell("p", "a/", nil, 1), ToyBank.cell("q", "a", nil, 1)], leaves)
        == [.init(cell: "q", constraint: .overlap, needed: 0, available: 1)])
  }

  @Test("Only whole passage groups of the right size and level count")
  func passages() {
    var leaves = (0..<3).map { ToyBank.leaf("P\($0)", topic: "a", passage: "DL-1") }
    leaves += (0..<2).map { ToyBank.leaf("R\($0)", topic: "a", passage: "DL-2") }
    leaves += [ToyBank.leaf("S1", topic: "a", passage: "DL-3")]
    leaves += [ToyBank.leaf("S2", topic: "a", level: .apply, passage: "DL-3")]
    let two = ToyBank.cell("x", "a", nil, 0, passages: 2, size: 2)
    #expect(constraints([two], leaves).isEmpty)
    let recall = ToyBank.cell("x", "a", .recall, 0, passages: 2, size: 2)
    #expect(
      constraints([recall], leaves)
        == [.init(cell: "x", constraint: .passages, needed: 2, available: 1)])
  }

  @Test("A passage whose item has enemies is refused")
  func passageEnemies() {
    let leaves = [ToyBank.leaf("P1", topic: "a", enemies: "e", passage: "DL-1")]
    let cell = ToyBank.cell("x", "a", nil, 0, passages: 1, size: 1)
    #expect(constraints([cell], leaves).map(\.constraint) == [.enemiesInPassage])
  }

  @Test("Ill-formed cells are refused whatever the bank")
  func shape() {
    let bad = ToyBank.cell("a b", "A", nil, 1)
    #expect(constraints([bad], []).map(\.constraint) == [.cellID, .topic])
    #expect(
      constraints([ToyBank.cell("a", "a", nil, -1)], []).map(\.constraint) == [.counts])
    #expect(
      constraints([ToyBank.cell("a", "a", nil, 0, passages: 1)], []).map(\.constraint)
        == [.counts])
    #expect(constraints([], []).map(\.constraint) == [.empty])
    let twice = [ToyBank.cell("a", "a", nil, 1), ToyBank.cell("a", "b", nil, 1)]
    #expect(constraints(twice, []).map(\.constraint) == [.repeatedCell])
    #expect(
      constraints(
        [ToyBank.cell("a", "a", nil, 1)],
        [
          ToyBank.leaf("Q", topic: "a"), ToyBank.leaf("Q", topic: "a"),
        ]
      ).map(\.constraint) == [.repeatedItem])
  }

  @Test("Items that differ in points are refused only when the blueprint sets none")
  func points() {
    func item(_ id: String, _ points: Int) -> DrawableItem {
      let key = AnswerKey(item: ItemID(id), type: .shortText, content: .choices([]))
      let item = Item(
        id: ItemID(id), type: .shortText, stem: "?", choices: [],
        points: Points(hundredths: points))
      return DrawableItem(ItemRecord(item: item, key: key, topic: "a", level: .recall))
    }
    let items = [item("A", 100), item("B", 50)]
    var blueprint = ToyBank.blueprint([ToyBank.cell("a", "a", nil, 1)])
    #expect(
      BlueprintCheck.conflicts(blueprint, items: items)
        == [.init(cell: "a", constraint: .pointsDiffer, needed: 1, available: 2)])
    blueprint.pointsPerItem = .one
    #expect(BlueprintCheck.conflicts(blueprint, items: items).isEmpty)
  }

  @Test("Items on trial are drawn by cells of their own, worth nothing, beside the counted ones")
  func trial() throws {
    let records = ["A", "B", "C"].map { name in
      ItemRecord(
        item: Item(id: ItemID(name), type: .numeric, stem: "?", points: .zero),
        key: AnswerKey(
          item: ItemID(name), type: .numeric, content: .number(.value("1", tolerance: "0"))),
        topic: "law", level: .recall, isOnTrial: name != "A")
    }
    let items = records.map(DrawableItem.init)
    let cells = [
      BlueprintCell(id: "law", topic: "law/", count: 1),
      BlueprintCell(id: "trial", topic: "pretest/law", count: 2),
    ]
    let blueprint = Blueprint(
      id: "b", title: ["vi": "Đề"], minutes: 10, cells: cells, pointsPerItem: .one)
    #expect(BlueprintCheck.conflicts(blueprint, items: items).isEmpty)
    #expect(blueprint.items == 1)
    #expect(blueprint.points(in: cells[1]) == .zero && blueprint.points(in: cells[0]) == .one)
    var greedy = blueprint
    greedy.cells[0].count = 2
    #expect(!BlueprintCheck.conflicts(greedy, items: items).isEmpty, "trial items never count")
  }
}
