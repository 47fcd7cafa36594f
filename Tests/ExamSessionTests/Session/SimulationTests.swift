import Testing

@testable import ExamSession

struct SimulationTests {
  /// A room of eight whose papers are drawn, signed by stand-in keys.
  private static func opened(_ check: any SignatureCheck) throws -> ToyRoom {
    try ToyRoom(ToyPlan(candidates: 8, minutes: 30, isReal: false), signatures: check)
  }

  @Test("Three hundred simulated exams keep what was promised to every candidate")
  func promises() throws {
    let check = CountingCheck()
    let opened = try Self.opened(check)
    var answers = 0
    var handIns = 0
    for seed in UInt64(0)..<300 {
      var exam = SimulatedRoom(opened, seed: seed)
      try exam.run()
      #expect(exam.faults.isEmpty, "seed \(seed): \(exam.faults.prefix(3))")
      answers += exam.room.logged(.answer).count
      handIns += exam.room.logged(.submit).count
    }
    #expect(answers > 3_000, "\(answers) responses were taken")
    #expect(handIns > 100, "\(handIns) sheets were handed in")
    #expect(check.count >= answers + handIns, "every one of them was verified")
  }

  @Test("The same seed gives the same log")
  func repeatable() throws {
    let opened = try Self.opened(CountingCheck())
    var runs: [[LoggedEvent]] = []
    for _ in 0..<2 {
      var exam = SimulatedRoom(opened, seed: 42)
      try exam.run()
      runs.append(exam.room.events)
    }
    #expect(runs[0] == runs[1])
  }

  @Test("Every body of a simulated exam reads back from its bytes")
  func bodies() throws {
    let opened = try Self.opened(CountingCheck())
    for seed in UInt64(1_000)..<1_005 {
      var exam = SimulatedRoom(opened, seed: seed)
      try exam.run()
      for logged in exam.room.events {
        let read = try RoomEvent(kind: logged.event.body.kind, json: logged.event.body.json)
        #expect(read == logged.event, "seed \(seed), event \(logged.index)")
      }
    }
  }
}
