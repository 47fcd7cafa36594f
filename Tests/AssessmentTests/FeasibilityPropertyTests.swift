import Assessment
import Seeded
import Testing

@Suite("Every accepted blueprint fills, every refused one is rightly refused")
struct FeasibilityPropertyTests {
  /// A small random case: up to three cells with up to four lone items each.
  private struct Case {
    var cells: [(count: Int, enemies: [String?])] = []
    var spans = false

    init(seed: UInt64) {
      var random = SplitMix(seed: seed)
      let names: [String?] = [nil, nil, "e", "f", "g"]
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let enemies = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          names.randomElement(using: &random) ?? nil
        }
        cells.append((Int.random(in: 0...4, using: &random), enemies))
      }
      if cells.allSatisfy({ $0.count == 0 }) { cells[0].count = 1 }
      let sets = cells.map { Set($0.enemies.compactMap(\.self)) }
      spans = sets.indices.contains { i in
        sets[..<i].contains { !$0.isDisjoint(with: sets[i]) }
      }
    }

    var leaves: [BankLeaf] {
      cells.enumerated().flatMap { cell, content in
        content.enemies.enumerated().map { index, enemies in
          ToyBank.leaf("C\(cell)-\(index)", topic: "t\(cell)", enemies: enemies)
        }
      }
    }

    var blueprint: Blueprint {
      ToyBank.blueprint(
        cells.enumerated().map { ToyBank.cell("t\($0)", TopicSelector("t\($0)"), nil, $1.count) })
    }

    /// Whether some order of tickets leaves a cell short, by trying all of them.
    func canFallShort(from cell: Int = 0, used: Set<String> = []) -> Bool {
      guard cell < cells.count else { return false }
      return permutations(Array(cells[cell].enemies.indices)).contains { order in
        var used = used
        var missing = cells[cell].count
        for index in order where missing > 0 {
          if let group = cells[cell].enemies[index], !used.insert(group).inserted { continue }
          missing -= 1
        }
        return missing > 0 || canFallShort(from: cell + 1, used: used)
      }
    }

    private func permutations(_ items: [Int]) -> [[Int]] {
      guard let first = items.first else { return [[]] }
      return permutations(Array(items.dropFirst())).flatMap { rest in
        (0...rest.count).map { Array(rest[..<$0]) + [first] + rest[$0...] }
      }
    }
  }

  @Test(
    "No order of tickets leaves an accepted blueprint short; without groups that span cells every refused one can fall short"
  )
  func bruteForce() {
    var (accepted, refused, exact) = (0, 0, 0)
    for seed in UInt64(0)..<400 {
      let sample = Case(seed: seed)
      let conflicts = BlueprintCheck.conflicts(sample.blueprint, leaves: sample.leaves)
      #expect(conflicts.allSatisfy { $0.constraint == .loneItems }, "seed \(seed)")
      let canFallShort = sample.canFallShort()
      if conflicts.isEmpty {
        accepted += 1
        #expect(!canFallShort, "seed \(seed)")
      } else {
        refused += 1
        exact += canFallShort ? 1 : 0
        if !sample.spans { #expect(canFallShort, "seed \(seed)") }
      }
    }
    #expect(accepted > 50 && refused > 50 && exact > refused / 2)
  }

  @Test("Accepted blueprints give every subject a full paper under every seed")
  func fills() throws {
    var papers = 0
    for seed in UInt64(0)..<300 {
      let sample = Case(seed: seed)
      guard
        let assembly = try? PaperAssembly(
          leaves: sample.leaves, blueprint: sample.blueprint, fixedOrders: [:])
      else { continue }
      for subject in 0..<10 {
        let paper = try assembly.paper(for: "\(subject)", seed: ToyBank.seed("\(seed)"))
        #expect(paper.items.count == sample.blueprint.items, "seed \(seed), subject \(subject)")
        papers += 1
      }
    }
    #expect(papers > 300)
  }
}
