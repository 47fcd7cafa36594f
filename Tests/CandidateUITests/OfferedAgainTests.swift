import RoomAPI
import Seeded
import Testing
import TextScreen

@testable import CandidateUI

@Suite("A refused response that is offered again")
struct OfferedAgainTests {
  private static func essays(room mostBytes: Int) -> Sitting {
    var sitting = Sitting()
    sitting.room.items = (1...4).map {
      PaperItem(id: "E\($0)", kind: .extendedText, stem: "Trình bày ý kiến.", points: 100)
    }
    sitting.room.mostBytes = mostBytes
    sitting.reachQuestions()
    return sitting
  }

  private static func write(_ text: String, _ sitting: inout Sitting) {
    sitting.press(.enter)
    sitting.handle(.pasted(text))
    sitting.press(.escape)
  }

  /// Four essays of 80 bytes, of which the last one no longer fits.
  private static func full() -> Sitting {
    var sitting = essays(room: 300)
    for number in 1...4 {
      write(String(repeating: "\(number)", count: 80), &sitting)
      if number < 4 { sitting.press(.right) }
    }
    sitting.pass(2_000)
    return sitting
  }

  @Test("A full sheet takes it once another response is shorter")
  func fits() {
    var sitting = Self.full()
    #expect(sitting.state.outbox.refusedItems == ["E4"])
    #expect(sitting.room.responses["E4"] == nil)
    sitting.press(.left, .left, .left, .enter)
    for _ in 0..<30 { sitting.press(.backspace) }
    sitting.press(.escape)
    sitting.pass(2_000)
    #expect(sitting.room.responses["E1"]?.count == 50)
    #expect(sitting.room.responses["E4"] == String(repeating: "4", count: 80))
    #expect(sitting.state.unsaved == 0)
    #expect(sitting.room.log.map(\.sequence) == [1, 2, 3, 4, 5])
  }

  @Test("It goes once for each response of another item that was taken, and is quiet about it")
  func bounded() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.never = ["Q0000 M4T2": .badResponse, "Q0001 Z9KQ": .badResponse]
    sitting.type("b")
    sitting.press(.right)
    sitting.type("a")
    sitting.press(.right)
    sitting.pass(15_000)
    #expect(sitting.state.outbox.refusedItems == ["Q0000", "Q0001"])
    let fetched = sitting.effects.count { $0 == .openPaper(roomCode: "") }
    for round in 1...6 {
      let before = sitting.room.batches.count
      sitting.type("a")
      sitting.pass(30_000)
      let new = sitting.room.batches.dropFirst(before)
      #expect(new.count { $0.map(\.item) == ["Q0000"] } == 1, "round \(round)")
      #expect(new.count { $0.map(\.item) == ["Q0001"] } == 1, "round \(round)")
      #expect(new.count == 4, "round \(round): the response, both, and one by one")
      #expect(sitting.state.outbox.refusedItems == ["Q0000", "Q0001"], "round \(round)")
      #expect(sitting.state.notice == nil, "round \(round)")
    }
    #expect(sitting.effects.count { $0 == .openPaper(roomCode: "") } == fetched)
    #expect(sitting.room.log.count == 6)
  }

  @Test("The same choice or the same text given again counts as new")
  func givenAgain() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.never = ["Q0000 M4T2": .badResponse, "Q0003 dân": .badResponse]
    sitting.type("b")
    sitting.press(.right, .right, .right)
    sitting.type("dân")
    sitting.press(.escape)
    #expect(sitting.state.outbox.refusedItems == ["Q0000", "Q0003"])
    sitting.room.never = [:]
    sitting.press(.enter)
    sitting.type("x")
    sitting.press(.backspace, .escape)
    #expect(sitting.room.responses["Q0003"] == "dân")
    sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.never = ["Q0000 M4T2": .badResponse]
    sitting.type("b")
    #expect(sitting.state.outbox.refusedItems == ["Q0000"])
    sitting.room.never = [:]
    sitting.type("b")
    #expect(sitting.room.responses["Q0000"] == "M4T2")
    #expect(sitting.state.unsaved == 0)
  }

  @Test("A text that nobody touches is not given again")
  func untouched() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.never["Q0003 dân"] = .badResponse
    sitting.press(.right, .right, .right)
    sitting.type("dân")
    sitting.pass(20_000)
    #expect(sitting.state.outbox.refusedItems == ["Q0003"])
    let asked = sitting.room.batches.count
    sitting.pass(60_000)
    sitting.press(.home, .end, .escape, .enter, .escape)
    #expect(sitting.room.batches.count == asked)
  }

  @Test("Once the session is over nothing is offered")
  func over() {
    var sitting = Self.full()
    sitting.isConnected = false
    sitting.press(.left, .enter, .backspace, .escape)
    sitting.losesReplies = true
    sitting.pass(3_000)
    sitting.room.phase = .closed
    sitting.losesReplies = false
    sitting.isConnected = true
    sitting.pass(5_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.state.outbox.refusedItems == ["E4"])
    #expect(sitting.state.heldResponses == 0)
  }

  @Test("The journal read again gives the same, whatever is refused, taken and offered again")
  func journal() {
    for seed in 0..<40 {
      var random = SplitMix(seed: seed)
      var sitting = Sitting()
      sitting.room.journal = JournalContents()
      sitting.reachQuestions()
      sitting.room.mostBytes = 14
      var records: [JournalRecord] = []
      for _ in 0..<80 {
        switch random.next(7) {
        case 0: sitting.isConnected.toggle()
        case 1: sitting.losesReplies.toggle()
        case 2: sitting.press(.right)
        case 3: sitting.press(.left)
        case 4: sitting.pass(1_000 + random.next(3_000))
        case 5: sitting.type("x")
        default: sitting.type("a")
        }
      }
      for case .journal(.append(let new)) in sitting.effects { records += new }
      var outbox = sitting.state.outbox
      _ = outbox.takeNews()
      let read = JournalContents(records)
      #expect(read.outbox == outbox, "seed \(seed)")
      #expect(!read.isDamaged, "seed \(seed)")
    }
  }
}
