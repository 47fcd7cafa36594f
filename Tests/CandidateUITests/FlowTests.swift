import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

struct FlowTests {
  @Test("A candidate goes from login to the result")
  func whole() {
    var sitting = Sitting()
    #expect(sitting.state.view == .login)
    sitting.logIn()
    #expect(sitting.state.view == .identity)
    #expect(sitting.text.contains("09/02/1998"))
    sitting.press(.enter)
    #expect(sitting.state.view == .rules)
    sitting.press(.enter)
    #expect(sitting.state.view == .waiting)
    sitting.pass(61_000)
    #expect(sitting.state.view == .roomCode)
    sitting.type("CA7")
    sitting.press(.enter)
    #expect(sitting.state.view == .question)
    sitting.type("b")
    #expect(sitting.room.responses["Q0000"] == "M4T2")
    sitting.press(.tab)
    #expect(sitting.state.view == .overview)
    sitting.type("n")
    #expect(sitting.state.view == .handIn)
    #expect(sitting.text.contains("Còn 59 câu chưa trả lời"))
    sitting.press(.enter)
    #expect(sitting.state.view == .overview, "the focus starts on the harmless choice")
    sitting.type("n")
    sitting.press(.down, .enter)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.text.contains("V6HF-3MFG-S0TF-M4K5"))
    sitting.room.phase = .finished
    sitting.room.result = SessionResult(
      correct: 41, items: 60, points: 6_867, maximum: 8_000, outcome: .pass)
    sitting.pass(4_000)
    #expect(sitting.state.view == .result)
    #expect(sitting.text.contains("68,67/80"))
    #expect(sitting.text.contains("Hãy ký danh sách trước khi ra về."))
    sitting.press(.control("q"))
    #expect(sitting.effects.last == .quit)
  }

  @Test("Nobody quits between login and hand-in")
  func noQuit() {
    var sitting = Sitting()
    sitting.logIn()
    sitting.press(.control("q"), .enter)
    sitting.press(.control("q"), .enter)
    sitting.pass(61_000)
    sitting.press(.control("q"))
    sitting.type("CA7")
    sitting.press(.enter, .control("q"), .tab, .control("q"))
    #expect(!sitting.effects.contains(.quit))
  }

  @Test("A wrong code is refused in words and can be typed again", arguments: Language.allCases)
  func wrongCode(language: Language) {
    var sitting = Sitting(language: language)
    sitting.type("0001")
    sitting.press(.enter)
    sitting.type("no")
    sitting.press(.enter)
    let words = Words.of(language).refusal(.wrongCredentials)
    #expect(sitting.text.contains(words))
    sitting.type("abc")
    sitting.press(.enter)
    #expect(sitting.state.view == .identity)
  }

  @Test("Every refusal has words in both languages", arguments: Refusal.Code.allCases)
  func refusals(code: Refusal.Code) {
    #expect(!code.vietnamese.isEmpty)
    #expect(!code.english.isEmpty)
    #expect(code.vietnamese != code.english)
    #expect(!code.english.contains(code.rawValue) || code == .stopping)
  }

  @Test("While the session is live elsewhere, the terminal counts down and tries again")
  func sessionLive() {
    var sitting = Sitting()
    sitting.isConnected = false
    sitting.type("0001")
    sitting.press(.enter)
    sitting.type("abc")
    var state = sitting.state
    state.link = Link()
    var effects = update(&state, .key(.enter))
    #expect(effects == [.login(candidate: "0001", accessCode: "abc", freshKey: false)])
    effects = update(
      &state, .requestFailed(.refused(Refusal(.sessionLive, retryAfter: 7_000))))
    #expect(effects == [])
    let text = screen(for: state, size: state.size).text.joined()
    #expect(text.contains("Tự thử lại sau 7 giây"))
    #expect(update(&state, .tick(state.clock.now + 6_999)) == [])
    #expect(
      update(&state, .tick(state.clock.now + 1))
        == [.login(candidate: "0001", accessCode: "abc", freshKey: false)])
  }

  @Test("Whoever says this is not me gets a fresh key for the next login")
  func notMe() {
    var sitting = Sitting()
    sitting.logIn()
    sitting.press(.down, .enter)
    #expect(sitting.state.view == .login)
    sitting.logIn()
    #expect(
      sitting.effects.last == .login(candidate: "0001", accessCode: "abc", freshKey: true))
  }

  @Test("A candidate who comes back finds the saved responses without code or rules")
  func comesBack() {
    var sitting = Sitting()
    sitting.room.now = sitting.room.start + 600_000
    sitting.room.paperOpen = true
    sitting.room.responses = ["Q0000": "C7XA", "Q0003": "Nhân dân"]
    sitting.logIn()
    sitting.press(.enter)
    #expect(sitting.state.view == .question)
    #expect(sitting.text.contains("Đã trả lời 2/60"))
    #expect(sitting.text.contains("C ● Nghỉ hằng năm"))
  }

  @Test("When the room forgets the key, the same candidate logs in again and loses nothing")
  func seatLost() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("a")
    sitting.isConnected = false
    sitting.press(.right)
    sitting.type("b")
    sitting.pass(2_000)
    _ = update(&sitting.state, .tick(sitting.state.clock.now + 5_000))
    sitting.handle(.requestFailed(.refused(Refusal(.unknownKey))))
    #expect(sitting.state.view == .seatLost)
    sitting.isConnected = true
    sitting.room.log = []
    sitting.press(.enter)
    sitting.type("abc")
    sitting.press(.enter, .enter)
    sitting.pass(2_000)
    #expect(sitting.state.view == .question)
    #expect(sitting.room.log.map(\.sequence) == [1])
    #expect(sitting.room.responses == ["Q0000": "Z9KQ", "Q0001": "M4T2"])
    #expect(sitting.state.unsaved == 0)
  }

  @Test(
    "A terminal that comes back when all is over sends nothing, and still says what is not saved")
  func backAfterTheEnd() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.type("a")
    _ = update(&sitting.state, .tick(sitting.state.clock.now + 5_000))
    sitting.handle(.requestFailed(.refused(Refusal(.unknownKey))))
    #expect(sitting.state.view == .seatLost)
    sitting.isConnected = true
    sitting.room.phase = .closed
    sitting.room.batches = []
    sitting.press(.enter)
    sitting.type("abc")
    sitting.press(.enter)
    sitting.pass(10_000)
    #expect(sitting.state.view == .identity)
    sitting.press(.enter)
    sitting.pass(2_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.room.batches.isEmpty)
    #expect(sitting.state.unsaved == 1)
  }
}
