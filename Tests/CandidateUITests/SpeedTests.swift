import Testing
import TextScreen

@testable import CandidateUI

struct SpeedTests {
  /// Prints the figure; the goal of 5 ms of CPU is for a release build.
  @Test("A key press costs one update and one screen, as often as asked")
  func keyPress() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("5")
    sitting.press(.enter)
    let rounds = 100
    var drawn = 0
    let time = ContinuousClock().measure {
      for round in 0..<rounds {
        _ = update(&sitting.state, .key(round.isMultiple(of: 2) ? .down : .up))
        drawn += sitting.screen.grid.size.rows
      }
    }
    print("update and screen of a long question at 80×24:", time / rounds)
    #expect(drawn == rounds * 24)
  }
}
