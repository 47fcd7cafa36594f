import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("How long and how often a question was on the screen")
struct ViewsKeptTests {
  /// A candidate who looked at the first question for a minute and ten seconds, twice.
  private static func working() -> Sitting {
    var sitting = Sitting()
    sitting.room.journal = JournalContents()
    sitting.reachQuestions()
    sitting.pass(60_000)
    sitting.press(.right)
    sitting.pass(5_000)
    sitting.press(.left)
    sitting.pass(10_000)
    return sitting
  }

  private static func records(_ effects: [CandidateEffect]) -> [JournalRecord] {
    var records: [JournalRecord] = []
    for case .journal(let step) in effects {
      switch step {
      case .append(let new): records += new
      case .restart, .setAside, .erase: records = []
      }
    }
    return records
  }

  /// The same candidate at the same machine, whose program was started again.
  private static func restarted(_ before: Sitting) -> Sitting {
    var sitting = Sitting()
    sitting.room = before.room
    sitting.room.previousKey = before.room.log.isEmpty ? nil : "key \(before.room.sessionKey)"
    sitting.room.previousSaved = before.room.log.count
    sitting.room.log = []
    sitting.room.sessionKey += 1
    sitting.room.journal = JournalContents(records(before.effects))
    sitting.logIn()
    sitting.press(.enter)
    sitting.pass(5_000)
    return sitting
  }

  @Test("It goes on where it was when the program ends and is started again, as often as it is")
  func restarts() throws {
    var first = Self.working()
    let shown = try #require(first.state.paper?.itemViews.first)
    #expect(shown.visits == 2 && shown.milliseconds >= 70_000)
    first.effects += update(&first.state, .ending)
    var second = Self.restarted(first)
    let then = try #require(second.state.paper?.itemViews)
    #expect(then[0].visits == 3 && then[0].milliseconds >= shown.milliseconds)
    #expect(then[1].visits == 1 && then[1].milliseconds == 5_000)
    second.type("b")
    second.effects += update(&second.state, .ending)
    let third = Self.restarted(second)
    #expect(third.state.paper?.itemViews[0].visits == 4)
    #expect(third.state.paper?.itemViews[1] == then[1])
  }

  @Test("A program that is killed loses no more than twenty seconds of it")
  func killed() throws {
    let first = Self.working()
    let shown = try #require(first.state.paper?.itemViews.first)
    let then = try #require(Self.restarted(first).state.paper?.itemViews.first)
    #expect(then.milliseconds >= shown.milliseconds - 20_000)
  }

  @Test("A new login at a program that runs on loses nothing")
  func loginAgain() throws {
    var sitting = Self.working()
    let shown = try #require(sitting.state.paper?.itemViews.first)
    sitting.state.step = .seatLost
    sitting.press(.enter)
    sitting.logIn()
    sitting.press(.enter)
    sitting.pass(5_000)
    let then = try #require(sitting.state.paper?.itemViews.first)
    #expect(then.visits >= shown.visits && then.milliseconds >= shown.milliseconds)
    #expect(then.milliseconds < shown.milliseconds + 10_000, "nothing counts twice")
  }
}
