import Assessment
import CanonicalBytes
import Seeded
import Testing
import TransparencyLog

@testable import ExamSession

/// A finished room of six candidates whose sheets and deductions were drawn by chance, and an
/// account of it that uses nothing but sets of right responses.
struct RandomRoom {
  static let plan = Result { try SamplePlan(candidates: 6) }

  let setup: SamplePlan
  private(set) var state: Continuation
  /// The right responses of each item; `nil` once everybody is credited.
  private var right: [ItemID: Set<String>?] = [:]
  private let sheets: [CandidateNumber: [SheetEntry]]
  /// Quarters of the score that are taken away.
  private let quarters: [CandidateNumber: Int]

  init(_ random: inout SplitMix) throws {
    let setup = try Self.plan.get()
    self.setup = setup
    for (id, key) in setup.bank.keys { right[id] = Self.responses(key) }
    let seed = DrawSeed(
      root: Digest32(hashing: [UInt8.random(in: 0...255, using: &random)]), shares: [],
      publicValue: "")
    var events: [RoomEvent] = [.genesis(setup.genesis)]
    var sheets: [CandidateNumber: [SheetEntry]] = [:]
    var quarters: [CandidateNumber: Int] = [:]
    var scores: [RoomEvent] = []
    for entry in setup.plan.roster.entries {
      let candidate = entry.candidate
      let paper = try setup.plan.assembly.paper(for: candidate.rawValue, seed: seed)
      let sheet = try paper.items.map { item in
        SheetEntry(item: item, response: try Self.response(item, setup, &random))
      }
      sheets[candidate] = sheet
      events.append(
        .paper(
          PaperEvent(
            candidate: candidate, form: paper.form, items: paper.items, options: paper.options)))
      events.append(.close(CloseEvent(candidate: candidate, sheet: sheet, why: .time)))
      var decisions: [DecisionEvent] = []
      if let (what, taken) = [("exam_reprimand", 1), ("exam_warning", 2), nil, nil].randomElement(
        using: &random) ?? nil
      {
        decisions = [
          DecisionEvent(
            candidate: candidate, what: what, reason: "x", approvals: [],
            aid: try SampleExam.aid(candidate.rawValue))
        ]
        quarters[candidate] = taken
        scores.append(.decision(decisions[0]))
      }
      scores.append(
        .score(
          try SheetScoring(plan: setup.plan, keys: setup.bank.keys).event(
            for: paper, sheet: sheet, decisions: decisions)))
    }
    (self.sheets, self.quarters) = (sheets, quarters)
    events += scores + [.export(ExportEvent(name: BundlePath.results, sha: ""))]
    state = try Continuation(
      room: events.enumerated().map {
        LoggedEvent(index: $0.offset, time: SamplePlan.start, event: $0.element)
      }, plan: setup.plan, bank: setup.bank.lines)
  }

  private static func responses(_ key: AnswerKey) -> Set<String> {
    if case .texts(let accepted, _) = key.content { return Set(accepted.map { $0.lowercased() }) }
    return [key.rightResponse.lowercased()]
  }

  private static func response(
    _ id: ItemID, _ setup: SamplePlan, _ random: inout SplitMix
  ) throws -> String {
    let (item, key) = (try #require(setup.plan.items[id]), try #require(setup.bank.keys[id]))
    if Int.random(in: 0..<10, using: &random) < 4 { return key.rightResponse }
    return try someResponse(item, &random)
  }

  /// Anything that the item takes, or nothing.
  static func someResponse(_ item: Item, _ random: inout SplitMix) throws -> String {
    if item.choices.isEmpty {
      return ["", "Huế 1", "Vinh", "HUẾ 2"].randomElement(using: &random) ?? ""
    }
    let count = item.type == .multipleChoice ? Int.random(in: 0...3, using: &random) : 1
    return item.choices.map(\.id).shuffled(using: &random).prefix(count).sorted()
      .map(\.rawValue).joined(separator: " ")
  }

  /// Corrects an item by these responses, each right by itself; gives what the library changes.
  mutating func correct(_ item: Item, _ responses: Set<String>) throws -> [ScoreChange] {
    let former = try #require(setup.bank.keys[item.id])
    let corrected = try CorrectedKey(
      item: item.id,
      keys: try responses.sorted().map { try AnswerKey(right: $0, item: item, former: former) })
    let changes = try state.changes(by: corrected)
    right[item.id] = .some(responses.isEmpty ? nil : Set(responses.map { $0.lowercased() }))
    let fix = KeyFixEvent(
      item: item.id, old: try #require(state.document(of: item.id)), new: corrected.json,
      reason: "x", approvals: [], aid: try SampleExam.aid("\(state.room.size)"))
    for event in [.keyFix(fix)] + changes.map({ RoomEvent.score($0.after) }) {
      state.apply(LoggedEvent(index: state.room.size, time: SamplePlan.start, event: event))
    }
    return changes
  }

  /// Who passes, counted with whole numbers: eight times the right items less the quarters, at
  /// least half of all.
  func passing() -> Set<CandidateNumber> {
    Set(
      sheets.compactMap { candidate, sheet in
        let count = sheet.count { entry in
          (right[entry.item] ?? nil)?.contains(entry.response.lowercased()) ?? true
        }
        return count * (4 - (quarters[candidate] ?? 0)) * 2 >= sheet.count * 4 ? candidate : nil
      })
  }
}
