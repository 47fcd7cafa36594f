import Assessment
import CanonicalBytes
import Seeded
import Testing

@testable import ExamSession

@Suite("A corrected key in rooms drawn by chance")
struct CorrectionPropertyTests {
  @Test("turns round exactly those outcomes that a plain count of right responses turns round")
  func flips() throws {
    var (flips, credited, both) = (0, 0, 0)
    for seed in 0..<400 {
      var random = SplitMix(seed: seed)
      var room = try RandomRoom(&random)
      for _ in 0..<3 {
        let used = Set(room.state.room.papers.values.flatMap(\.items)).sorted()
        let item = try #require(
          used.randomElement(using: &random).flatMap { room.state.item($0) })
        var responses: Set<String> = []
        for _ in 0..<Int.random(in: 0...2, using: &random) {
          responses.insert(try RandomRoom.someResponse(item, &random))
        }
        responses.remove("")
        let before = room.passing()
        let changes: [ScoreChange]
        do {
          changes = try room.correct(item, responses)
        } catch ContinuationRefusal.keyUnchanged { continue }
        let after = room.passing()
        #expect(
          Set(changes.filter(\.flips).map(\.candidate)) == before.symmetricDifference(after),
          "seed \(seed)")
        let passing = room.state.room.sessions.filter { $0.value.score?.result == "pass" }
        #expect(Set(passing.keys) == after, "seed \(seed)")
        try agrees(room, seed)
        flips += changes.count(where: \.flips)
        credited += responses.isEmpty ? 1 : 0
        both += responses.count == 2 ? 1 : 0
      }
    }
    #expect(flips > 50 && credited > 50 && both > 50)
  }

  /// The verifier's own scorer gives every current score.
  private func agrees(_ room: RandomRoom, _ seed: Int) throws {
    var naive = NaiveScoring(
      bank: room.setup.bank.lines, blueprint: room.setup.plan.blueprint,
      rule: try CanonicalJSON(decoding: room.setup.rule))
    naive.fixes = room.state.corrections.mapValues { $0.keys.map(\.json) }
    for (candidate, session) in room.state.room.sessions {
      let handIn = try #require(session.handIn)
      let parts = session.decisions.compactMap { naive.deduction(for: $0.what) }
      let expected = naive.event(
        candidate: candidate, form: "", sheet: handIn.sheet,
        ruleSHA: room.setup.plan.ruleSHA, deduction: Fraction.total(parts))
      #expect(session.score == expected, "seed \(seed) \(candidate)")
    }
  }

  @Test("gives a candidate with a deduction the result after that deduction")
  func deduction() throws {
    var sample = try SampleContinuation(try SampleExam.made.get())
    let before = try #require(sample.state.room.session("0001").score)
    #expect(!sample.state.room.session("0001").decisions.isEmpty)
    let papers = try #require(sample.state.room.papers["0001"])
    for (number, item) in papers.items.enumerated() {
      try sample.correct(try CorrectedKey(item: item, keys: []), aid: "credit \(number)")
      let row = try #require(
        sample.state.results(leaf: sample.leaf)?.rows.first { $0.candidate == "0001" })
      let quarter = try #require(Fraction(1, 4))
      #expect(row.deduction == quarter)
      #expect(row.net == Fraction(row.correct * 3, 4))
      #expect(row.result == (row.correct * 3 * 2 >= row.items * 4 ? "pass" : "fail"))
    }
    let after = try #require(sample.state.room.session("0001").score)
    #expect(after.raw == after.maximum && after.result == "pass")
    #expect(before.raw < after.raw)
  }
}
