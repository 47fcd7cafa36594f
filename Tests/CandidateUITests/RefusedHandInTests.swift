import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("A hand-in whose sheet changed after it was confirmed")
struct RefusedHandInTests {
  /// The hand-in is confirmed while three responses wait, of which the room never takes the second.
  private static func confirmed() -> Sitting {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.never["Q0001 Z9KQ"] = .badResponse
    sitting.isConnected = false
    sitting.type("b")
    sitting.press(.right)
    sitting.type("a")
    sitting.press(.right)
    sitting.type("c")
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    return sitting
  }

  @Test("A response refused for good after the confirmation asks for a new one, and says why")
  func asksAgain() {
    var sitting = Self.confirmed()
    #expect(sitting.state.handIn.isConfirmed)
    sitting.isConnected = true
    sitting.pass(5_000)
    #expect(sitting.room.log.map(\.item) == ["Q0000", "Q0002"])
    #expect(sitting.room.submissions.isEmpty)
    #expect(sitting.state.view == .handIn)
    #expect(sitting.state.handIn == HandInForm(), "the cursor is on the harmless choice")
    #expect(sitting.state.notice?.kind == .refused(.badResponse), "the paper came; it stays")
    #expect(sitting.text.contains("1 câu trả lời máy chủ không nhận, không được tính"))
    sitting.pass(60_000)
    #expect(sitting.room.submissions.isEmpty)
    sitting.press(.down, .enter)
    sitting.pass(2_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.room.submissions.count == 1)
    #expect(sitting.room.submissions.last?[1] == SheetLine(item: "Q0001", response: ""))
  }

  @Test("An Enter too many confirms nothing")
  func secondEnter() {
    var sitting = Self.confirmed()
    sitting.isConnected = true
    sitting.pass(5_000)
    sitting.press(.enter)
    sitting.pass(5_000)
    #expect(sitting.room.submissions.isEmpty)
    #expect(sitting.state.view == .overview)
  }

  @Test("One that is offered again in the flush and refused as before asks again as well, once")
  func refusedBefore() {
    var sitting = Self.confirmed()
    sitting.isConnected = true
    sitting.pass(5_000)
    sitting.press(.escape, .escape)
    sitting.isConnected = false
    sitting.type("d")
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    sitting.isConnected = true
    sitting.pass(20_000)
    #expect(sitting.room.submissions.isEmpty)
    #expect(!sitting.state.handIn.isConfirmed)
    sitting.press(.down, .enter)
    sitting.pass(2_000)
    #expect(sitting.state.view == .receipt)
  }

  @Test("When the time is over nobody is asked and nothing is handed in: the room collects")
  func deadline() {
    var sitting = Self.confirmed()
    sitting.room.takesLate = true
    sitting.room.deadline = sitting.room.now + 10_000
    sitting.isConnected = true
    sitting.room.notNow = .notNow
    sitting.pass(12_000)
    sitting.room.notNow = nil
    sitting.pass(10_000)
    #expect(sitting.state.view == .timeUp)
    #expect(sitting.room.log.map(\.item) == ["Q0000", "Q0002"])
    (sitting.room.phase, sitting.room.receipt) = (.closed, "V6HF-3MFG-S0TF-M4K5")
    sitting.pass(5_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.room.submissions.isEmpty)
  }

  @Test("A sheet that the room has otherwise is fetched, and the candidate reads why")
  func otherSheet() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.responses["Q0005"] = "Z9KQ"
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    sitting.pass(2_000)
    #expect(sitting.state.paper?.responses["Q0005"] == "Z9KQ")
    #expect(sitting.state.notice?.kind == .refused(.sheetMismatch))
    #expect(sitting.room.submissions.count == 1)
  }
}
