import NIOCore
import Seeded
import Testing

@testable import RoomServer

@Suite("How much a peer may ask")
struct PeerLimitTests {
  @Test("Turns come at an even pace, after a burst, and unused time is not saved up")
  func pace() {
    var pace = RequestPace(perSecond: 10, burst: 3)
    #expect((0..<5).map { _ in pace.take(at: 0) } == [0, 0, 0, 100_000, 200_000])
    #expect(pace.isSpent(at: 0))
    #expect(!pace.isSpent(at: 300_000))
    #expect((0..<5).map { _ in pace.take(at: 60_000_000) } == [0, 0, 0, 100_000, 200_000])
  }

  @Test("A request worth many turns is paced as that many requests")
  func many() {
    var pace = RequestPace(perSecond: 10, burst: 3)
    #expect(pace.take(3, at: 0) == 0)
    #expect(pace.take(5, at: 0) == 500_000)
    #expect(pace.take(at: 0) == 600_000)
    let record = PeerRecord(PeerLimits(), kind: .terminal)
    #expect(record.turns(200) == .zero)
    #expect(record.turns(200) == .zero)
    #expect(record.turns(200) > .milliseconds(900))
  }

  @Test("In any second no more turns are taken than the burst and the pace allow")
  func bounded() {
    for seed in 0..<50 {
      var random = SplitMix(seed: seed)
      let rate = Int.random(in: 1...50, using: &random)
      let burst = Int.random(in: 1...20, using: &random)
      var pace = RequestPace(perSecond: rate, burst: burst)
      var turns: [Int] = []
      var now = 0
      for _ in 0..<400 {
        now += Int.random(in: 0...30_000, using: &random)
        turns.append(now + pace.take(at: now))
      }
      for (place, turn) in turns.enumerated() {
        let inSecond = turns[place...].count { $0 < turn + 1_000_000 }
        #expect(inSecond <= burst + rate + 1, "seed \(seed)")
      }
    }
  }

  @Test("A refusal is told once a minute for each address and kind")
  func ledger() {
    var ledger = RefusalLedger()
    let report = PeerReport(refusal: .expired, address: "10.0.0.7", sha: "ab", name: "t07")
    #expect(ledger.tell(report, minute: 5) == report)
    for _ in 0..<100 { #expect(ledger.tell(report, minute: 5) == nil) }
    var other = report
    other.refusal = .clonedKey
    #expect(ledger.tell(other, minute: 5) == other)
    #expect(ledger.tell(report, minute: 6) == report)
  }

  @Test("A flood from ever new addresses is told a bounded number of times, the last time as one")
  func flood() {
    var ledger = RefusalLedger()
    var told: [PeerReport] = []
    for minute in 0..<1_000 {
      for place in 0..<200 {
        let report = PeerReport(refusal: .handshake, address: "10.0.\(minute).\(place)")
        if let report = ledger.tell(report, minute: minute) { told.append(report) }
      }
      if minute == 0 {
        #expect(told.count == RefusalLedger.mostInMinute)
        #expect(told.last?.refusal == .flood)
      }
    }
    #expect(told.count == RefusalLedger.mostInAll)
  }

  @Test("An address is shut after its failures and opens again with time; others never notice")
  func addresses() {
    var limits = PeerLimits()
    (limits.failuresPerSecond, limits.failureBurst) = (10, 5)
    var book = AddressBook(limits)
    for _ in 0..<1_000 { book.fail("a", at: 0) }
    #expect(book.isSpent("a", at: 0))
    #expect(!book.isSpent("b", at: 0))
    #expect(!book.isSpent("a", at: 200_000))
    for _ in 0..<1_000 { book.fail("c", at: 0) }
    book.welcome("c")
    #expect(!book.isSpent("c", at: 0))
    for _ in 0..<1_000 { book.fail("c", at: 0) }
    #expect(!book.isSpent("c", at: 0), "a machine that is let in answers for its neighbours")
    for place in 0..<(2 * AddressBook.most) { book.fail("\(place)", at: 0) }
    #expect(!book.isSpent("new", at: 0))
  }
}
