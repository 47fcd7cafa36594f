import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("Time and visits of each item at the hand-in")
struct ItemViewTests {
  /// Leaves the line that is being typed into, if one is.
  private func leaveLine(_ sitting: inout Sitting) {
    if sitting.state.paper?.draft != nil { sitting.press(.escape) }
  }

  /// What the hand-in says.
  private func handedIn(_ sitting: inout Sitting) -> [ItemView] {
    leaveLine(&sitting)
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    for effect in sitting.effects {
      if case .submit(_, _, let views, _) = effect { return views }
    }
    return []
  }

  @Test(
    "are counted for every kind of item and while the room is away, not under help or overview")
  func everyKind() throws {
    var sitting = Sitting()
    sitting.room.items = Samples.items + KindSamples.items
    let kinds = Set(sitting.room.items.map(\.kind))
    #expect(kinds == Set(PaperItem.Kind.allCases))
    sitting.reachQuestions()
    let count = sitting.room.items.count
    for index in 0..<count {
      sitting.pass(1_000 * (index + 1))
      leaveLine(&sitting)
      if index < count - 1 { sitting.press(.right) }
    }
    sitting.isConnected = false
    sitting.pass(100_000)
    sitting.isConnected = true
    sitting.pass(5_000)
    sitting.press(.function(1))
    sitting.pass(50_000)
    sitting.press(.escape, .tab)
    sitting.pass(30_000)
    sitting.press(.escape)
    sitting.type("1")
    sitting.press(.enter)
    sitting.pass(2_000)
    let views = handedIn(&sitting)
    #expect(views.map(\.item) == sitting.room.items.map(\.id))
    for (index, view) in views.enumerated() {
      let extra = index == 0 ? 2_000 : index == count - 1 ? 105_000 : 0
      #expect(view.milliseconds == 1_000 * (index + 1) + extra, "\(view.item)")
      // Closing the overview shows the last question once more.
      let visits = index == 0 ? 2 : 1
      #expect(view.visits == visits || (index == count - 1 && view.visits <= 2), "\(view.item)")
    }
  }

  @Test("An item that was never on the screen has neither time nor visits")
  func neverSeen() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.pass(3_000)
    let views = handedIn(&sitting)
    #expect(views.first == ItemView(item: "Q0000", milliseconds: 3_000, visits: 1))
    #expect(views.dropFirst().allSatisfy { $0.milliseconds == 0 && $0.visits == 0 })
    #expect(views.count == sitting.room.items.count)
  }
}
