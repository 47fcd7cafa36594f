import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("The terminal as a witness of the room's log")
struct LogWatchTests {
  private static let vietnamese = "chưa xác nhận"

  @Test("From the first word of the room on, the log is checked every ten seconds and at hand-in")
  func rhythm() {
    var sitting = Sitting()
    #expect(sitting.effects.contains(.checkLog))
    sitting.reachQuestions()
    let before = sitting.effects.count { $0 == .checkLog }
    sitting.pass(60_000)
    #expect(sitting.effects.count { $0 == .checkLog } - before == 6)
    sitting.press(.tab)
    sitting.type("n")
    let last = sitting.effects.count { $0 == .checkLog }
    sitting.press(.down, .enter)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.effects.count { $0 == .checkLog } == last + 1)
  }

  @Test("A contradicted log is shown on every screen and stops nothing", arguments: [40, 80])
  func goesOn(columns: Int) {
    var sitting = Sitting(size: Size(columns: columns, rows: columns == 40 ? 12 : 24))
    sitting.room.logCheck = .contradicted
    sitting.pass(11_000)
    #expect(sitting.text.contains(Self.vietnamese), "login")
    sitting.logIn()
    #expect(sitting.text.contains(Self.vietnamese), "identity")
    sitting.press(.enter, .enter)
    sitting.pass(61_000)
    sitting.type("CA7")
    sitting.press(.enter)
    #expect(sitting.text.contains(Self.vietnamese), "question")
    sitting.type("b")
    #expect(sitting.room.responses["Q0000"] == "M4T2")
    #expect(sitting.state.unsaved == 0)
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.text.contains("V6HF-3MFG-S0TF-M4K5"))
    #expect(sitting.text.contains(Self.vietnamese), "receipt")
    sitting.room.logCheck = .confirmed
    sitting.pass(60_000)
    #expect(sitting.text.contains(Self.vietnamese), "a contradiction stays")
  }

  @Test("What is not saved stays in sight beside it")
  func unsaved() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.handle(.logChecked(.contradicted))
    sitting.isConnected = false
    sitting.type("b")
    #expect(sitting.text.contains("1 câu còn ở máy này (bộ nhớ)"))
    #expect(sitting.text.contains(Self.vietnamese))
  }

  @Test("A room that answers everything but for its log is not confirmed until it does")
  func silent() {
    var sitting = Sitting()
    sitting.room.logCheck = .refused
    sitting.pass(25_000)
    #expect(!sitting.text.contains(Self.vietnamese))
    sitting.pass(10_000)
    #expect(sitting.text.contains(Self.vietnamese))
    sitting.room.logCheck = .confirmed
    sitting.pass(10_000)
    #expect(!sitting.text.contains(Self.vietnamese))
  }

  @Test(
    "A cable that is out says nothing about the log, and an answer that never comes asks no more")
  func unanswered() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.pass(120_000)
    #expect(!sitting.text.contains(Self.vietnamese))
    var state = sitting.state
    state.watch = LogWatch()
    #expect(update(&state, .tick(state.clock.now)).contains(.checkLog))
    #expect(!update(&state, .tick(state.clock.now + 60_000)).contains(.checkLog))
  }

  @Test("A look at the log neither waits for an errand nor ends one")
  func beside() {
    var sitting = Sitting()
    sitting.reachQuestions()
    var state = sitting.state
    state.watch = LogWatch()
    state.link = Link()
    state.link.pollAt = state.clock.now
    let effects = update(&state, .key(.character("b")))
    #expect(effects.count == 2)
    #expect(effects.last == .checkLog)
    let errand = state.link.errand
    #expect(errand == .answers)
    _ = update(&state, .logChecked(.unanswered))
    #expect(state.link.errand == errand)
    #expect(!state.link.isLost)
  }
}
