import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("Sealed keys")
struct SealedKeysTests {
  private static func time(_ minutes: Int) -> LogTime { SamplePlan.start.adding(minutes: minutes) }

  /// The sealed sample up to its end, in a process that has opened the bank.
  private static func ended() throws -> (SamplePlan, RoomCore, end: Int) {
    let exam = try SampleExam.sealed.get()
    let end = try #require(exam.events.firstIndex { $0.event.body.kind == .end })
    var room = RoomCore(
      plan: try #require(exam.setup.closed),
      secrets: RoomSecrets(accessCodes: [:], roomCode: "A"),
      genesisRoot: try SampleLog.leaves(Array(exam.events.prefix(1)))[0],
      replaying: Array(exam.events.prefix(end + 1)))
    let outcome = room.handle(.openBank(try SampleSealing.bank(exam.setup)), now: time(71))
    #expect(outcome.events.map(\.event.body.kind) == [.keyOpen])
    return (exam.setup, room, end)
  }

  @Test("are opened once witnesses hold the end; the opening is logged, then every score")
  func opened() throws {
    var (setup, room, end) = try Self.ended()
    for head in [nil, 1, end, end + 3] as [Int?] {
      let outcome = room.handle(
        .openKeys(try SampleSealing.keys(setup, head: head)), now: Self.time(72))
      #expect(outcome.refusal == .notWitnessed && outcome.events.isEmpty, "\(head ?? -1)")
    }
    let outcome = room.handle(
      .openKeys(try SampleSealing.keys(setup, head: end + 1)), now: Self.time(72))
    #expect(outcome.refusal == nil)
    #expect(
      outcome.events.map(\.event.body.kind) == [.keyOpen, .score, .score, .score, .score])
    let again = room.handle(
      .openKeys(try SampleSealing.keys(setup, head: end + 1)), now: Self.time(73))
    #expect(again.refusal == .alreadyOpen && again.events.isEmpty, "once in a process")
    let made = try SampleExam.made.get()
    for entry in setup.plan.roster.entries {
      let first = made.events.compactMap {
        if case .score(let score) = $0.event, score.candidate == entry.candidate {
          score
        } else {
          nil
        }
      }.first
      #expect(room.state.session(entry.candidate).score?.maximum == first?.maximum)
    }
  }

  @Test("stay closed before the end, without the bank, to too few and for another file")
  func refused() throws {
    let (setup, room, end) = try Self.ended()
    func refusal(_ opening: KeyOpening, _ room: RoomCore) -> RoomRefusal? {
      var room = room
      let outcome = room.handle(.openKeys(opening), now: Self.time(72))
      #expect(outcome.events.isEmpty)
      return outcome.refusal
    }
    let good = try SampleSealing.keys(setup, head: end + 1)
    let closed = RoomCore(
      plan: try #require(setup.closed), secrets: RoomSecrets(accessCodes: [:], roomCode: "A"),
      genesisRoot: Digest32(hashing: []),
      replaying: Array(try SampleExam.sealed.get().events.prefix(end + 1)))
    #expect(refusal(good, closed) == .notOpened)
    let running = RoomCore(
      plan: try #require(setup.closed), secrets: RoomSecrets(accessCodes: [:], roomCode: "A"),
      genesisRoot: Digest32(hashing: []),
      replaying: Array(try SampleExam.sealed.get().events.prefix(end)))
    #expect(refusal(good, running) == .notNow)
    for given in [[], ["An"], ["Chi", "Chi"]] {
      let few = try SampleSealing.keys(setup, by: given, head: end + 1)
      let problem = CeremonyProblem.trusteesTooFew(needed: 2, given: Set(given).count)
      #expect(refusal(few, room) == .ceremony(problem))
    }
    var other = good
    other.event = SampleSealing.event(.bank)
    #expect(refusal(other, room) == .ceremony(.otherFile))
  }

  @Test("that do not open their commitments are named and score nobody")
  func altered() throws {
    let (setup, room, end) = try Self.ended()
    let good = try SampleSealing.keys(setup, head: end + 1)
    var missing = good
    missing.keys.removeLast()
    var swapped = good
    swapped.keys.swapAt(0, 1)
    var edited = good
    edited.keys[3].key = AnswerKey(
      item: good.keys[3].key.item, type: good.keys[3].key.type, content: good.keys[2].key.content)
    var salted = good
    salted.keys[3].salt = Digest32(hashing: [])
    let cases: [(KeyOpening, ItemID?)] = [
      (missing, nil), (swapped, good.keys[0].key.item), (edited, good.keys[3].key.item),
      (salted, good.keys[3].key.item),
    ]
    for (opening, item) in cases {
      var room = room
      let outcome = room.handle(.openKeys(opening), now: Self.time(72))
      #expect(outcome.refusal == .ceremony(.keyDiffers(item)) && outcome.events.isEmpty)
    }
  }

  @Test("are needed for a score: none is logged before their opening is")
  func needed() throws {
    var (setup, room, end) = try Self.ended()
    #expect(room.handle(.score(setup.bank.keys), now: Self.time(72)).refusal == .notOpened)
    _ = room.handle(.openKeys(try SampleSealing.keys(setup, head: end + 1)), now: Self.time(73))
    let again = room.handle(.score(setup.bank.keys), now: Self.time(74))
    #expect(again.refusal == nil && again.events.isEmpty, "nothing changed")
  }
}
