import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("While the questions are sealed")
struct OpeningTests {
  private static let words = Words.of(.vietnamese).refusal(.notOpened)

  @Test("a login is tried again as it was typed, until the trustees have opened them")
  func login() {
    var sitting = Sitting()
    sitting.room.isSealed = true
    sitting.logIn()
    #expect(sitting.state.view == .login)
    #expect(sitting.text.contains(Self.words))
    let asked = sitting.effects.count
    sitting.pass(2_000)
    #expect(sitting.effects.count == asked, "the room is left alone for a while")
    sitting.room.isSealed = false
    sitting.pass(3_000)
    #expect(sitting.state.view == .identity, "nothing had to be typed again")
  }

  @Test("a typed room code waits, and the paper opens by itself")
  func code() {
    var sitting = Sitting()
    sitting.logIn()
    sitting.press(.enter, .enter)
    sitting.pass(61_000)
    sitting.room.isSealed = true
    sitting.type("CA7")
    sitting.press(.enter)
    #expect(sitting.state.paper == nil)
    sitting.pass(10_000)
    sitting.room.isSealed = false
    sitting.pass(5_000)
    #expect(sitting.state.view == .question)
  }

  @Test("after a restart of the room responses stay unsaved, and go out once they are open again")
  func answers() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.isSealed = true
    sitting.type("a")
    sitting.pass(10_000)
    #expect(sitting.state.unsaved == 1 && sitting.room.log.isEmpty)
    #expect(sitting.text.contains("1 câu còn ở máy này (bộ nhớ)"))
    sitting.room.isSealed = false
    sitting.pass(10_000)
    #expect(sitting.state.unsaved == 0)
    #expect(sitting.room.log.map(\.sequence) == [1])
  }
}
