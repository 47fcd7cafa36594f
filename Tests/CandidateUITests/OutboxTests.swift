import RoomAPI
import Seeded
import Testing
import TextScreen

@testable import CandidateUI

struct OutboxTests {
  @Test("A response is shown as saved only after the room acknowledged it")
  func honest() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.type("b")
    #expect(sitting.text.contains("… chưa lưu"))
    #expect(!sitting.text.contains("√ đã lưu"))
    #expect(sitting.text.contains("1 câu còn ở máy này (bộ nhớ) – mất liên lạc, cứ làm bài"))
    sitting.pass(600_000)
    #expect(!sitting.text.contains("√ đã lưu"))
    sitting.isConnected = true
    sitting.pass(4_000)
    #expect(sitting.text.contains("√ đã lưu"))
    #expect(sitting.text.contains("Đã lưu mọi câu trả lời"))
  }

  @Test("After a lost reply the same numbers with the same content go again, then the new ones")
  func sameBytes() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.losesReplies = true
    sitting.type("b")
    sitting.press(.right)
    sitting.type("a")
    sitting.press(.left)
    sitting.type("d")
    sitting.losesReplies = false
    sitting.pass(4_000)
    #expect(sitting.room.batches.count == 2)
    let first = sitting.room.batches[0]
    let second = sitting.room.batches[1]
    #expect(first.map(\.sequence) == [1])
    #expect(Array(second.prefix(1)) == first)
    #expect(second.map(\.sequence) == [1, 2, 3])
    #expect(second.map(\.item) == ["Q0000", "Q0001", "Q0000"])
    #expect(sitting.room.responses == ["Q0000": "0B3D", "Q0001": "Z9KQ"])
    #expect(sitting.state.unsaved == 0)
  }

  @Test("A room that restarted from an older copy gets everything after what it has")
  func gap() {
    var sitting = Sitting()
    sitting.reachQuestions()
    for letter in "abcd" { sitting.type(String(letter)) }
    #expect(sitting.room.log.count == 4)
    sitting.room.log.removeLast(3)
    sitting.pass(4_000)
    #expect(sitting.room.log.map(\.sequence) == [1, 2, 3, 4])
    #expect(sitting.room.log.map(\.response) == ["Z9KQ", "M4T2", "C7XA", "0B3D"])
  }

  @Test("A room that misses a number is sent everything from that number on, in order")
  func gapRefused() {
    var sitting = Sitting()
    sitting.reachQuestions()
    for letter in "abc" { sitting.type(String(letter)) }
    sitting.room.log.removeLast(2)
    sitting.type("d")
    #expect(sitting.room.batches.last?.map(\.sequence) == [4])
    sitting.pass(1_000)
    #expect(sitting.room.batches.last?.map(\.sequence) == [2, 3, 4])
    #expect(sitting.room.log.map(\.response) == ["Z9KQ", "M4T2", "C7XA", "0B3D"])
  }

  @Test("Random work over a room that comes and goes ends with the same responses on both sides")
  func random() {
    for seed in 0..<60 {
      var random = SplitMix(seed: seed)
      var sitting = Sitting()
      sitting.reachQuestions()
      for _ in 0..<120 {
        switch random.next(9) {
        case 0: sitting.isConnected.toggle()
        case 1: sitting.losesReplies.toggle()
        case 2: sitting.press(.left)
        case 3: sitting.press(.right)
        case 4: sitting.type("x")
        case 5: sitting.pass(500 + random.next(3_000))
        case 6: sitting.press(.down, .enter)
        case 7: sitting.type("c")
        default: sitting.type("a")
        }
        let unsaved = Set(sitting.state.outbox.items)
        let shown = sitting.state.paper?.responses ?? [:]
        for id in Set(shown.keys).union(sitting.room.responses.keys) where !unsaved.contains(id) {
          #expect(shown[id] == sitting.room.responses[id], "seed \(seed), item \(id)")
        }
      }
      sitting.isConnected = true
      sitting.losesReplies = false
      sitting.press(.escape)
      sitting.pass(10_000)
      #expect(sitting.state.unsaved == 0, "seed \(seed)")
      #expect(sitting.state.paper?.responses == sitting.room.responses, "seed \(seed)")
      let numbers = sitting.room.log.indices.map { $0 + 1 }
      #expect(sitting.room.log.map(\.sequence) == numbers, "seed \(seed)")
    }
  }

  @Test("A notice that is no refusal does not send the candidate to the proctor")
  func harmlessNotice() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("77")
    sitting.press(.enter)
    var state = sitting.state
    _ = update(&state, .key(.character("b")))
    let text = screen(for: state, size: state.size).text.joined(separator: "\n")
    #expect(text.contains("Không có câu 77"))
    #expect(text.contains("1 câu còn ở máy này (bộ nhớ) – đang gửi"))
  }

  @Test("The hand-in waits until every response is saved")
  func handInFlushes() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.type("b")
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    #expect(sitting.text.contains("bài chưa nộp"))
    #expect(sitting.room.submissions.isEmpty)
    sitting.isConnected = true
    sitting.pass(4_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.room.submissions.last?.first == SheetLine(item: "Q0000", response: "M4T2"))
    #expect(sitting.room.submissions.last?.count == 60)
  }

  @Test("A confirmed hand-in without contact can be taken back")
  func handInBack() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter, .escape)
    #expect(sitting.state.view == .overview)
    sitting.isConnected = true
    sitting.pass(10_000)
    #expect(sitting.room.submissions.isEmpty)
  }
}
