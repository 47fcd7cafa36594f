import Assessment
import Testing

@Suite("What a unit needs")
struct UnitNeedsTests {
  private static let text = """
    unit: vu-hanh-chinh
    title: {vi: Vụ Hành chính}
    subjects:
      - id: chung
        title: {vi: Kiến thức chung}
        bank: toy
        times: 2
        needs:
          - {topic: law/, level: recall, count: 1}
          - {topic: law/, count: 1}
    """

  private static func read(_ text: String) -> (UnitNeeds?, [Diagnostic]) {
    UnitNeedsFile.read(SourceFile(name: "unit.yaml", bytes: Array(text.utf8)))
  }

  private static func bank(_ statuses: [(ItemStatus, isOnTrial: Bool)]) -> QuestionBank {
    let records = statuses.enumerated().map { index, place in
      var record = Board.record(ItemID("Q-\(index)"), status: place.0)
      record.isOnTrial = place.isOnTrial
      return record
    }
    return QuestionBank(id: "toy", titles: [:], language: "vi", topics: [:], records: records)
  }

  @Test("Only approved items count, those on trial apart; an item counts once for the subject")
  func supply() throws {
    let (unit, found) = Self.read(Self.text)
    let subject = try #require(unit?.subjects.first)
    #expect(found == [] && subject.multiple == 2)
    let rows = subject.supply(
      in: Self.bank([
        (.approved, false), (.approved, false), (.approved, true), (.draft, false),
        (.reviewed, false), (.retired, false),
      ]))
    #expect(rows.map(\.needed) == [2, 2, 4])
    #expect(rows.map(\.available) == [2, 2, 2])
    #expect(rows.map(\.onTrial) == [1, 1, 1])
    #expect(rows.map(\.missing) == [0, 0, 2])
  }

  @Test("Three times a paper unless the file says otherwise")
  func times() {
    let (unit, _) = Self.read(Self.text.replacing("    times: 2\n", with: ""))
    #expect(unit?.subjects.first?.multiple == 3)
  }

  @Test(
    "What is wrong with the file is reported with its line",
    arguments: [
      ("level: recall", "level: hard", DiagnosticCode.unknownLevel, 9),
      ("count: 1}", "count: 0}", .notANumber, 9), ("topic: law/, l", "topic: Luật, l", .badID, 9),
      ("times: 2", "times: 0", .notANumber, 7), ("bank: toy", "banks: toy", .unknownKey, 6),
      ("unit: vu", "unit: vụ", .badID, 1),
    ])
  func findings(_ old: String, _ new: String, _ code: DiagnosticCode, _ line: Int) {
    let (unit, found) = Self.read(Self.text.replacing(old, with: new))
    #expect(unit == nil)
    #expect(found.contains { $0.code == code && $0.line == line })
  }
}
