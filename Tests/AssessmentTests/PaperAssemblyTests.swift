import Assessment
import CanonicalBytes
import Testing

@Suite("Papers")
struct PaperAssemblyTests {
  @Test("Every paper equals the one of a second, naive implementation")
  func naive() throws {
    let (leaves, blueprint, orders) = ToyBank.rich()
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: orders)
    for number in 0..<40 {
      let seed = ToyBank.seed("seed \(number % 4)")
      let subject = number % 5 == 0 ? "000\(number)#2" : "000\(number)"
      let naive = NaiveDraw(leaves: leaves, blueprint: blueprint, orders: orders, seed: seed)
      #expect(
        try assembly.paper(for: subject, seed: seed) == naive.paper(subject),
        "seed \(number % 4), subject \(subject)")
    }
  }

  @Test("A blueprint that the bank cannot fill makes no papers at all")
  func refused() {
    let leaf = ToyBank.leaf("A", topic: "law")
    let blueprint = ToyBank.blueprint([ToyBank.cell("law", "law", nil, 2)])
    let conflicts = BlueprintCheck.conflicts(blueprint, leaves: [leaf])
    #expect(!conflicts.isEmpty)
    #expect(throws: PaperRefusal.blueprint(conflicts)) {
      try PaperAssembly(leaves: [leaf], blueprint: blueprint, fixedOrders: [:])
    }
  }

  @Test("A fixed item without choices needs no order")
  func fixedWithoutChoices() throws {
    let leaf = ToyBank.leaf("A", topic: "law", choices: [], fixed: true)
    let assembly = try PaperAssembly(
      leaves: [leaf], blueprint: ToyBank.blueprint([ToyBank.cell("law", "law", nil, 1)]),
      fixedOrders: [:])
    #expect(try assembly.paper(for: "0001", seed: ToyBank.seed("x")).options == [[]])
  }

  @Test("Papers assembled side by side are those assembled alone, in the order of their subjects")
  func sideBySide() async throws {
    let (leaves, blueprint, orders) = ToyBank.rich()
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: orders)
    let seed = ToyBank.seed("side by side")
    let subjects = (0..<300).map { "\($0 * 7 % 300)" }
    let alone = try subjects.map { try assembly.paper(for: $0, seed: seed) }
    #expect(try await assembly.papers(for: subjects, seed: seed) == alone)
    #expect(try await assembly.papers(for: [], seed: seed) == [])
    let unordered = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:])
    await #expect(throws: PaperRefusal.self) {
      try await unordered.papers(for: subjects, seed: seed)
    }
  }

  @Test("Items skipped for their enemies make room for the next tickets, however many they are")
  func manyEnemies() throws {
    let leaves = (0..<400).map { number in
      ToyBank.leaf(
        "I-\(number)", topic: number < 200 ? "a" : "b",
        enemies: number % 40 == 0 ? nil : "group-\(number % 13)")
    }
    let blueprint = ToyBank.blueprint([
      ToyBank.cell("a", "a", nil, 11), ToyBank.cell("b", "b", nil, 5),
    ])
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:])
    for number in 0..<40 {
      let seed = ToyBank.seed("enemies \(number)")
      let naive = NaiveDraw(leaves: leaves, blueprint: blueprint, orders: [:], seed: seed)
      #expect(try assembly.paper(for: "0001", seed: seed) == naive.paper("0001"), "seed \(number)")
    }
  }

  @Test("A paper has every cell's count, no item twice and no two enemies")
  func shape() throws {
    let (leaves, blueprint, orders) = ToyBank.rich()
    let byID = Dictionary(uniqueKeysWithValues: leaves.map { ($0.id, $0) })
    let assembly = try PaperAssembly(
      leaves: leaves.shuffled(), blueprint: blueprint, fixedOrders: orders)
    for number in 0..<200 {
      let paper = try assembly.paper(for: "\(number)", seed: ToyBank.seed("shape"))
      #expect(paper.items.count == blueprint.items && paper.options.count == paper.items.count)
      #expect(Set(paper.items).count == paper.items.count, "subject \(number)")
      let drawn = paper.items.compactMap { byID[$0] }
      let enemies = drawn.compactMap(\.enemies)
      #expect(Set(enemies).count == enemies.count, "subject \(number)")
      for cell in blueprint.cells {
        let found = drawn.filter { cell.takes(topic: $0.topic, level: $0.level) }
        #expect(found.count == cell.items, "subject \(number), cell \(cell.id)")
      }
    }
  }

  @Test("Items of a passage stand together in ascending order of their ids")
  func passages() throws {
    let (leaves, blueprint, orders) = ToyBank.rich()
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: orders)
    let paper = try assembly.paper(for: "0001", seed: ToyBank.seed("passages"))
    let places = paper.items.indices.filter { paper.items[$0].rawValue.hasPrefix("P") }
    #expect(places.count == 6)
    for start in [places[0], places[3]] {
      let group = paper.items[start..<start + 3].map(\.rawValue)
      #expect(group == group.sorted() && Set(group.map { $0.prefix(3) }).count == 1)
    }
  }

  @Test("Pinned choices stay last in authored order, fixed ones as authored, typed ones have none")
  func choices() throws {
    let leaves = [
      ToyBank.leaf("PIN", topic: "a", pinned: ["D", "A"]),
      ToyBank.leaf("FIX", topic: "a", fixed: true),
      ToyBank.leaf("TYPED", topic: "a", choices: []),
    ]
    let order = ["C", "A", "D", "B"].map { ChoiceID($0) }
    let assembly = try PaperAssembly(
      leaves: leaves, blueprint: ToyBank.blueprint([ToyBank.cell("a", "a", nil, 3)]),
      fixedOrders: ["FIX": order])
    var orders: Set<[ChoiceID]> = []
    for number in 0..<20 {
      let paper = try assembly.paper(for: "\(number)", seed: ToyBank.seed("choices"))
      let options = Dictionary(uniqueKeysWithValues: zip(paper.items, paper.options))
      #expect(options["PIN"]?.suffix(2) == ["D", "A"])
      #expect(options["FIX"] == order)
      #expect(options["TYPED"] == [])
      orders.insert(options["PIN"] ?? [])
    }
    #expect(orders.count == 2)
  }

  @Test("A fixed item without its authored order is refused when a paper draws it")
  func fixedOrder() throws {
    let leaves = [ToyBank.leaf("FIX", topic: "a", fixed: true)]
    let blueprint = ToyBank.blueprint([ToyBank.cell("a", "a", nil, 1)])
    let assembly = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:])
    #expect(throws: PaperRefusal.fixedOrderMissing("FIX")) {
      try assembly.paper(for: "1", seed: ToyBank.seed(""))
    }
    #expect(throws: PaperRefusal.fixedOrderWrong("FIX")) {
      try PaperAssembly(
        leaves: leaves, blueprint: blueprint, fixedOrders: ["FIX": ["A", "B", "C"]])
    }
  }

  @Test("Withdrawing an item disturbs only the papers that had it")
  func withdrawal() throws {
    let (leaves, blueprint, orders) = ToyBank.rich()
    let withdrawn = ItemID("B-1")
    let before = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: orders)
    let after = try PaperAssembly(
      leaves: leaves.filter { $0.id != withdrawn }, blueprint: blueprint, fixedOrders: orders)
    var disturbed = 0
    for number in 0..<100 {
      let old = try before.paper(for: "\(number)", seed: ToyBank.seed("w"))
      let new = try after.paper(for: "\(number)", seed: ToyBank.seed("w"))
      #expect((old != new) == old.items.contains(withdrawn), "subject \(number)")
      disturbed += old == new ? 0 : 1
    }
    #expect((1..<100).contains(disturbed))
  }

  @Test("The points of a cell come before those of the blueprint")
  func points() throws {
    var blueprint = ToyBank.blueprint([
      ToyBank.cell("a", "a", nil, 1), ToyBank.cell("b", "b", nil, 1),
    ])
    blueprint.cells[0].points = Points(hundredths: 250)
    let leaves = ["A", "B", "C"].map { ToyBank.leaf($0, topic: $0.lowercased()) }
    let own = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:])
    #expect(own.points(of: "A") == Points(hundredths: 250) && own.points(of: "B") == nil)
    blueprint.pointsPerItem = .one
    let all = try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:])
    #expect(all.points(of: "A") == Points(hundredths: 250) && all.points(of: "B") == .one)
    #expect(all.points(of: "C") == nil)
  }
}
