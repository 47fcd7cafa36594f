import Assessment
import Seeded
import Testing

@Suite("Any sequence of acts")
struct HistoryPropertyTests {
  private static let people = ["Nguyễn Văn An", "Bình", "Chi", "Dung", "NGUYỄN VĂN AN"].compactMap {
    PersonName($0)
  }
  private static let contents = ["Một?", "Hai?", "Ba?"].map { Board.record(stem: $0) }

  private static func deed(_ generator: inout SplitMix, _ record: ItemRecord) -> HistoryAct.Deed {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0, 1: .submit
    case 2, 3, 4, 5:
      .read(
        BlindReading(
          response: Int.random(in: 0..<5, using: &generator) == 0 ? "A" : "B", record: record,
          sure: Int.random(in: 0..<8, using: &generator) == 0 ? 50 : 100))
    case 6: .comment(answers: Int.random(in: 0..<12, using: &generator))
    case 7, 8, 9: .approve
    case 10: .return
    default:
      Int.random(in: 0..<6, using: &generator) == 0
        ? .retire : .use(exam: "thi", day: "2026-11-20")
    }
  }

  /// A run of acts at random, each kept only when the rules allow it.
  private static func run(_ seed: UInt64) throws -> Board {
    var generator = SplitMix(seed: seed)
    var board = Board()
    for _ in 0..<40 {
      let isFirst = Int.random(in: 0..<5, using: &generator) > 0
      let record = isFirst ? Board.record() : contents.randomElement(using: &generator)
      let deed = deed(&generator, record ?? Board.record())
      let isWriter = deed == .submit && Int.random(in: 0..<8, using: &generator) > 0
      let person = isWriter ? Board.an : people.randomElement(using: &generator)
      _ = try? board.do(deed, by: person, record ?? Board.record(), note: note(deed))
    }
    return board
  }

  private static func note(_ deed: HistoryAct.Deed) -> String {
    switch deed {
    case .comment, .return, .retire: "Vì"
    case .submit, .read, .approve, .use: ""
    }
  }

  /// Said once more, by searching backwards instead of keeping a standing.
  private static func isApproved(_ acts: [HistoryAct], _ content: ItemContent) -> Bool {
    guard let approval = acts.lastIndex(where: { $0.deed == .approve }),
      acts[approval].content == content, !acts.contains(where: { $0.deed == .retire })
    else { return false }
    let later = acts[approval...].contains { act in
      act.deed == .submit || act.deed == .return
        || (act.isObjection && act.content == content)
    }
    guard !later,
      let submission = acts[..<approval].lastIndex(where: { $0.deed == .submit }),
      acts[submission].content == content
    else { return false }
    let writers = Set(acts[...submission].filter { $0.deed == .submit }.map(\.person))
    return !writers.contains(acts[approval].person)
      && acts[submission..<approval].contains { act in
        guard case .read(let reading) = act.deed else { return false }
        return reading.agrees && act.content == content && !writers.contains(act.person)
      }
  }

  @Test("An item is approved only after another person read that very content in agreement")
  func approvals() throws {
    var approvals = 0
    for seed in UInt64(0)..<3_000 {
      let board = try Self.run(seed)
      let acts = board.history.entries.map(\.act)
      for record in Self.contents {
        let content = try ItemContent(record)
        var isApproved = false
        if case .approved(content, _, _) = board.history["Q-1"].stage { isApproved = true }
        #expect(isApproved == Self.isApproved(acts, content), "seed \(seed)")
        approvals += isApproved ? 1 : 0
      }
    }
    #expect(approvals > 40)
  }

  @Test("The history that is read back says what the one that was written said")
  func function() throws {
    for seed in UInt64(0)..<200 {
      let board = try Self.run(seed)
      let (history, found) = board.readBack
      #expect(found == [] && history == board.history, "seed \(seed)")
    }
  }

  @Test("A history cut after any line is a sound, earlier history")
  func prefixes() throws {
    for seed in UInt64(0)..<20 {
      let lines = try Self.run(seed).bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
      for count in 0...lines.count {
        let file = SourceFile(
          name: "history.jsonl", bytes: Array(lines.prefix(count).joined()))
        #expect(BankHistory.read(file).1 == [], "seed \(seed), \(count) lines")
      }
    }
  }

  @Test("Bytes at random never stop the reader, and are found")
  func hostile() throws {
    let bytes = try Self.run(7).bytes
    for seed in UInt64(0)..<500 {
      var generator = SplitMix(seed: seed)
      var changed = bytes
      for _ in 0...Int.random(in: 0..<4, using: &generator) {
        let index = Int.random(in: 0..<changed.count, using: &generator)
        changed[index] = UInt8.random(in: 0...255, using: &generator)
      }
      guard changed != bytes else { continue }
      let (history, found) = BankHistory.read(
        SourceFile(name: "history.jsonl", bytes: changed))
      #expect(!found.isEmpty && !history.isSound, "seed \(seed)")
    }
  }
}
