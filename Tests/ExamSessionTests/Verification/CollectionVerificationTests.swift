import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("Late responses and lost time in a bundle")
struct CollectionVerificationTests {
  typealias Change = @Sendable (inout SampleLog) throws -> Void

  /// What a room may do, how many late responses do not count then, and whether 0002 has the
  /// response that came late.
  struct Honest: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var uncounted = 0
    var counts = false
    let change: Change
  }

  static let honest: [Honest] = [
    Honest(testDescription: "a late response is admitted", counts: true) { log in
      let place = try log.respondLate()
      try log.admit(place, before: place + 1)
    },
    Honest(testDescription: "a seat is given up", uncounted: 1) { log in
      log.giveUp("0002", before: try log.respondLate() + 1)
    },
    Honest(testDescription: "time is granted after a late response", counts: true) { log in
      let place = try log.respondLate()
      let grant = ExtendEvent(
        candidate: "0002", minutes: 1, reason: "mất điện", approvals: [],
        aid: try SampleExam.aid("more"))
      log.insert(.extend(try log.approved(grant, by: ["chair", "head"])), before: place + 1)
      for later in log.events.indices where later > place + 1 {
        log.events[later].time.milliseconds += 60_000
      }
    },
    Honest(testDescription: "a pause is settled for all") { log in
      let place = try log.answer(2, of: "0002")
      log.pause("*", before: place)
      log.proceed("0002", before: place + 2)
      try log.settle("*", 60, before: place + 3)
    },
    Honest(testDescription: "a pause begins after the deadline") { log in
      log.pause("0002", before: try log.close(of: "0002"))
    },
    Honest(testDescription: "a pause ends when it begins") { log in
      let place = try log.answer(2, of: "0002")
      log.pause("0002", before: place)
      log.proceed("0002", before: place)
      log.events.swapAt(place, place + 1)
    },
  ]

  private static func note(_ uncounted: Int) -> StepNote {
    uncounted == 0 ? .counted(4, .candidates) : .late(4, late: uncounted)
  }

  @Test(
    "An honest room is verified, and late responses count as officials decided", arguments: honest)
  func verifies(honest: Honest) async throws {
    var log = SampleLog(try SampleExam.made.get())
    let before = try log.close(of: "0002")
    guard case .close(let usual) = log.events[before].event else { throw WrongKind() }
    try honest.change(&log)
    try log.refit()
    let report = try await log.report()
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.steps.first { $0.step == .deadlines }?.note == Self.note(honest.uncounted))
    guard case .close(let close) = log.events[try log.close(of: "0002")].event else {
      throw WrongKind()
    }
    #expect((close.sheet != usual.sheet) == honest.counts)
  }

  @Test(
    "An honest room is verified by the second verifier", .enabled(if: IndependentVerifier.isThere),
    arguments: honest)
  func second(honest: Honest) throws {
    var log = SampleLog(try SampleExam.made.get())
    try honest.change(&log)
    try log.refit()
    #expect(try IndependentVerifier.steps(finding: try log.bundle(), log) == [])
  }

  @Test(
    "A forgery is found by both verifiers at the same steps",
    .enabled(if: IndependentVerifier.isThere), arguments: Forgery.ofCollection)
  func agreed(forgery: Forgery) async throws {
    try await agree(on: forgery, SampleLog(try SampleExam.made.get()))
  }

  @Test(
    "A forgery of a test done again is found by both verifiers",
    .enabled(if: IndependentVerifier.isThere), arguments: Forgery.ofRedoneCollection)
  func redone(forgery: Forgery) async throws {
    try await agree(on: forgery, SampleLog(try SampleExam.failures.get()))
  }

  @Test(
    "A forgery of a sealed room is found by both verifiers",
    .enabled(if: IndependentVerifier.isThere), arguments: Forgery.ofSealedCollection)
  func sealed(forgery: Forgery) async throws {
    try await agree(on: forgery, SampleLog(try SampleExam.sealed.get()))
  }

  private func agree(on forgery: Forgery, _ honest: SampleLog) async throws {
    var log = honest
    try forgery.log(&log)
    let files = try log.bundle()
    let report = try await log.verifier().report(on: files)
    let codes = report.findings.map { "\($0.step.name) \($0.code) \($0.event ?? -1)" }
    let isFound = report.findings.contains { $0.step == forgery.step && $0.code == forgery.code }
    #expect(isFound, "\(codes)")
    let swift = Set(report.findings.map(\.step.name)).subtracting(["V15", "V16"])
    #expect(try IndependentVerifier.steps(finding: files, log) == swift, "\(codes)")
  }
}
