import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("What stands in a field when the time ends")
struct LastMomentTests {
  /// A candidate at the word question of a room that keeps what was made in time.
  private static func typing() -> Sitting {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.takesLate = true
    sitting.press(.right, .right, .right)
    return sitting
  }

  /// The milliseconds that are left, and `milliseconds` more or less.
  private static func left(_ sitting: Sitting, and milliseconds: Int = 0) -> Int {
    (sitting.state.timeLeft ?? 0) + milliseconds
  }

  private static func line(_ sitting: Sitting) -> String? {
    sitting.state.paper?.draft?.field?.text
  }

  @Test(
    "A letter before the deadline of the shown clock counts, one at it or after it is not taken",
    arguments: [-1, 0, 1])
  func lastTick(offset: Int) {
    var sitting = Self.typing()
    sitting.type("Nhân dâ")
    let left = Self.left(sitting, and: offset)
    sitting.room.now += left
    sitting.handle(.tick(sitting.state.clock.now + left))
    sitting.type("n")
    #expect(Self.line(sitting) == (offset < 0 ? "Nhân dân" : "Nhân dâ"))
    let shown = Self.line(sitting)
    sitting.pass(10_000)
    #expect(sitting.room.responses["Q0003"] == shown)
    let made = sitting.room.log.last.map { sitting.room.seatedAt + $0.terminalTime } ?? .max
    #expect(made < sitting.room.deadline)
    #expect(sitting.state.unsaved == 0)
  }

  @Test("It counts also when the machine stood still over the deadline", arguments: [0, 1, 4_000])
  func standstill(beyond: Int) {
    var sitting = Self.typing()
    sitting.pass(Self.left(sitting, and: -4_000))
    sitting.type("Nhân dân")
    #expect(sitting.room.responses["Q0003"] == nil)
    let made = sitting.state.terminalTime
    sitting.room.now += 4_000 + beyond
    sitting.handle(.tick(sitting.state.clock.now + 4_000 + beyond))
    sitting.pass(5_000)
    #expect(sitting.room.responses["Q0003"] == "Nhân dân")
    #expect(sitting.room.log.last?.terminalTime == made, "made with the last key")
  }

  @Test("In the last moment every letter is sent at once")
  func atOnce() {
    var sitting = Self.typing()
    sitting.pass(Self.left(sitting, and: -3_000))
    for (letter, shown) in [("a", "a"), ("b", "ab"), ("c", "abc")] {
      sitting.type(letter)
      #expect(sitting.room.responses["Q0003"] == shown)
    }
  }

  @Test("A step that was moved and not put down counts where it stands")
  func lifted() throws {
    let item = try #require(KindSamples.items.first { $0.kind == .ordering })
    var sitting = KindKeyTests.sitting(item)
    sitting.room.takesLate = true
    sitting.pass(Self.left(sitting, and: -4_000))
    sitting.press(.enter, .down)
    let order = try #require(sitting.state.paper?.draft?.order)
    #expect(sitting.room.responses[item.id] == nil)
    sitting.room.now += 4_500
    sitting.handle(.tick(sitting.state.clock.now + 4_500))
    sitting.pass(3_000)
    #expect(sitting.room.responses[item.id] == order.joined(separator: " "))
  }

  @Test("What is being typed near the end is told to the room as held")
  func held() {
    var sitting = Self.typing()
    sitting.type("x")
    #expect(sitting.state.heldResponses == 0)
    sitting.pass(2_000)
    sitting.pass(Self.left(sitting, and: -9_000))
    sitting.isConnected = false
    sitting.type("y")
    #expect(sitting.state.heldResponses == 1)
  }
}
