import Assessment
import CanonicalBytes
import Seeded
import Testing
import TransparencyLog

@testable import ExamSession

@Suite("The verifier's own way")
struct SecondPathTests {
  @Test("to draw papers and seats gives those of the room, for any seed")
  func draws() throws {
    let setup = try SamplePlan()
    let fixed = setup.bank.items.filter(\.value.isFixed).mapValues { $0.choices.map(\.id) }
    for seed in 0..<150 {
      let root = Digest32(hashing: [UInt8(seed)])
      let draw = NaiveDraw(root: root, shares: setup.shares.map(\.share), publicValue: "\(seed)")
      let room = DrawSeed(
        root: root, shares: setup.shares.map(\.share.bytes), publicValue: "\(seed)")
      let naive = NaivePaper(
        draw: draw, leaves: setup.bank.lines.map(\.leaf), blueprint: setup.plan.blueprint,
        fixedOrders: fixed)
      let paper = try setup.plan.assembly.paper(for: "0007#2", seed: room)
      let event = PaperEvent(
        candidate: "0007#2", form: "", items: paper.items, options: paper.options)
      #expect(naive.paper(for: "0007#2") == event, "seed \(seed)")
      let ids = (1...30).map { "\($0)" }
      #expect(
        draw.order(purpose: "seat", subject: "*", ids: ids)
          == room.order(purpose: "seat", subject: "*", ids: ids), "seed \(seed)")
    }
  }

  @Test("to score gives what the room gives, for any sheet and decisions")
  func scores() throws {
    let setup = try SamplePlan()
    let rule = try CanonicalJSON(decoding: setup.rule)
    let naive = NaiveScoring(
      bank: setup.bank.lines, blueprint: setup.plan.blueprint, rule: rule)
    let room = SheetScoring(plan: setup.plan, keys: setup.bank.keys)
    let root = Digest32(hashing: Array("scores".utf8))
    let seed = DrawSeed(root: root, shares: [], publicValue: "")
    for number in 0..<200 {
      var random = SplitMix(seed: number)
      let paper = try setup.plan.assembly.paper(for: "\(number)", seed: seed)
      let sheet = zip(paper.items, paper.options).map { item, options in
        let typed = [" ", "Huế 1", "HUẾ  2", "hue 3", "huế"].randomElement(
          using: &random)
        let ids = options.filter { _ in Bool.random(using: &random) }.sorted().map(\.rawValue)
        return SheetEntry(
          item: item, response: options.isEmpty ? typed ?? "" : ids.joined(separator: " "))
      }
      let decisions = Discipline.allCases.filter { _ in Bool.random(using: &random) }
      let expected = try room.event(
        for: paper, sheet: sheet,
        decisions: decisions.map {
          DecisionEvent(
            candidate: "", what: $0.rawValue, reason: "", approvals: [],
            aid: try SampleExam.aid("x"))
        })
      let event = naive.event(
        candidate: CandidateNumber("\(number)"), form: "", sheet: sheet,
        ruleSHA: setup.plan.ruleSHA,
        deduction: Fraction.total(decisions.compactMap { naive.deduction(for: $0.rawValue) }))
      #expect(event == expected, "seed \(number)")
    }
  }

  @Test("to work on many values keeps them in order")
  func batches() async {
    let numbers = Array(0..<40_001)
    #expect(await Batch.map(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
  }
}
