import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("A response that the room never takes")
struct NeverTakenTests {
  /// Responses to the first four questions wait; the room will never take the one to the second.
  private static func waiting(
    _ code: Refusal.Code = .badResponse, journal: JournalContents? = nil
  ) -> Sitting {
    var sitting = Sitting()
    sitting.room.journal = journal
    sitting.reachQuestions()
    sitting.room.never["Q0001 Z9KQ"] = code
    sitting.isConnected = false
    sitting.type("b")
    sitting.press(.right)
    sitting.type("a")
    sitting.press(.right)
    sitting.type("c")
    sitting.press(.right)
    sitting.type("Nhân dân")
    sitting.press(.escape, .left, .left)
    return sitting
  }

  @Test(
    "It is left behind and said not to be saved; those after it are saved in their order",
    arguments: [Refusal.Code.badResponse, .notInPaper, .malformed, .tooLarge])
  func leftBehind(code: Refusal.Code) {
    var sitting = Self.waiting(code)
    sitting.isConnected = true
    sitting.pass(5_000)
    #expect(sitting.room.log.map(\.item) == ["Q0000", "Q0002", "Q0003"])
    #expect(sitting.room.log.map(\.sequence) == [1, 2, 3])
    #expect(sitting.text.contains("! không được nhận"), "\(sitting.text)")
    #expect(sitting.text.contains("Máy chủ không nhận 1 câu trả lời – hãy báo giám thị"))
    #expect(sitting.state.unsaved == 1)
    #expect(sitting.state.keptResponses == nil)
    #expect(sitting.state.heldResponses == 0, "the room need not wait for it")
    let asked = sitting.room.batches.count
    sitting.pass(60_000)
    #expect(sitting.room.batches.count == asked, "it is not sent again and again")
    #expect(sitting.text.contains("! không được nhận"))
  }

  @Test(
    "A refusal that may pass keeps everything, in its order",
    arguments: [Refusal.Code.stopping, .notNow, .notOpened, .notStarted, .roomCodeNeeded])
  func mayPass(code: Refusal.Code) {
    var sitting = Self.waiting()
    sitting.room.never = [:]
    sitting.room.notNow = code
    sitting.isConnected = true
    sitting.pass(20_000)
    #expect(sitting.room.log.isEmpty)
    #expect(sitting.state.heldResponses == 4)
    #expect(sitting.text.contains("… chưa lưu"))
    sitting.room.notNow = nil
    sitting.pass(15_000)
    #expect(sitting.room.log.map(\.item) == ["Q0000", "Q0001", "Q0002", "Q0003"])
    #expect(sitting.state.unsaved == 0)
  }

  @Test("What cannot be put into a request is left behind as well")
  func unsendable() {
    var sitting = Self.waiting()
    let now = sitting.state.clock.now
    let first = update(&sitting.state, .tick(now + 5_000))
    guard case .sendAnswers(let batch) = first.last else {
      Issue.record("nothing is sent: \(first)")
      return
    }
    #expect(batch.count == 4)
    var effects = update(&sitting.state, .requestFailed(.unsendable))
    for sequence in 1...2 {
      guard case .sendAnswers(let single) = effects.first else {
        Issue.record("\(sequence): \(effects)")
        return
      }
      #expect(single.map(\.sequence) == [sequence])
      if sequence == 1 {
        sitting.room.now += 5_000
        let answer = sitting.room.answer(.sendAnswers(single))
        effects = answer.map { update(&sitting.state, $0) } ?? []
      } else {
        effects = update(&sitting.state, .requestFailed(.unsendable))
      }
    }
    #expect(sitting.state.outbox.refusedItems == ["Q0001"])
    #expect(sitting.state.heldResponses == 2)
  }

  @Test("Another response to the question is sent, and then everything is saved")
  func corrected() {
    var sitting = Self.waiting()
    sitting.isConnected = true
    sitting.pass(5_000)
    sitting.type("b")
    #expect(sitting.room.responses["Q0001"] == "M4T2")
    #expect(sitting.room.log.map(\.sequence) == [1, 2, 3, 4])
    #expect(sitting.state.unsaved == 0)
    sitting.pass(15_000)
    #expect(sitting.text.contains("√ đã lưu"))
    #expect(sitting.text.contains("Đã lưu mọi câu trả lời ở máy chủ"))
  }

  @Test("When a later response to the same question waits, only that one counts")
  func superseded() {
    var sitting = Self.waiting()
    _ = sitting.state.outbox.batch(most: 200)
    sitting.type("b")
    sitting.isConnected = true
    sitting.pass(5_000)
    #expect(sitting.room.log.map(\.item) == ["Q0000", "Q0002", "Q0003", "Q0001"])
    #expect(sitting.room.responses["Q0001"] == "M4T2")
    #expect(sitting.state.unsaved == 0)
  }

  @Test("Two of them are both found")
  func two() {
    var sitting = Self.waiting()
    sitting.room.never["Q0003 Nhân dân"] = .malformed
    sitting.isConnected = true
    sitting.pass(5_000)
    #expect(sitting.room.log.map(\.item) == ["Q0000", "Q0002"])
    #expect(sitting.state.outbox.refusedItems == ["Q0001", "Q0003"])
  }

  @Test("The hand-in says so, and the sheet has what the room took before")
  func handIn() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("b")
    sitting.room.never["Q0000 0B3D"] = .badResponse
    sitting.type("d")
    sitting.press(.tab)
    sitting.type("n")
    #expect(sitting.text.contains("1 câu trả lời máy chủ không nhận, không được tính"))
    sitting.press(.down, .enter)
    sitting.pass(5_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.room.submissions.last?.first == SheetLine(item: "Q0000", response: "M4T2"))
    #expect(sitting.text.contains("1 câu trả lời máy chủ không nhận, không được tính"))
  }

  @Test("The journal knows it; after a new login it is offered once more, and told again")
  func journal() {
    var sitting = Self.waiting(journal: JournalContents())
    sitting.isConnected = true
    sitting.pass(5_000)
    let records: [JournalRecord] = [
      .response(item: "A", response: "1", terminalTime: 1),
      .response(item: "B", response: "2", terminalTime: 2),
      .response(item: "C", response: "3", terminalTime: 3), .numbered(last: 3), .saved(1),
      .refused(2),
    ]
    let read = JournalContents([.seat(key: "key 1")] + records)
    #expect(!read.isDamaged)
    #expect(read.outbox.waitingItems == ["C"] && read.outbox.refusedItems == ["B"])
    #expect(read.outbox.lastSequence == 2)
    #expect(sitting.effects.contains { $0.isRefusal(of: 2) })
    #expect(JournalContents([.seat(key: "key 1")] + records.dropLast() + [.refused(3)]).isDamaged)
    var restarted = Sitting()
    restarted.room = sitting.room
    (restarted.room.log, restarted.room.sessionKey) = ([], 2)
    (restarted.room.previousKey, restarted.room.previousSaved) = ("key 1", 3)
    restarted.room.journal = JournalContents(
      [.seat(key: "key 1")] + Self.records(sitting.effects))
    restarted.logIn()
    restarted.press(.enter)
    restarted.pass(5_000)
    #expect(restarted.room.batches.last?.map(\.item) == ["Q0001"])
    #expect(restarted.state.outbox.refusedItems == ["Q0001"])
  }

  private static func records(_ effects: [CandidateEffect]) -> [JournalRecord] {
    effects.flatMap { effect -> [JournalRecord] in
      if case .journal(.append(let records)) = effect { records } else { [] }
    }
  }
}

extension CandidateEffect {
  /// Whether the journal is told that the room refused this number for good.
  fileprivate func isRefusal(of number: Int) -> Bool {
    if case .journal(.append(let records)) = self {
      records.contains(.refused(number))
    } else {
      false
    }
  }
}
