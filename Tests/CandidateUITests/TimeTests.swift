import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

struct TimeTests {
  @Test("Time left is the deadline by the server's clock, carried on between replies")
  func countdown() {
    var sitting = Sitting()
    sitting.reachQuestions()
    #expect(sitting.text.contains("Còn 59:59"))
    sitting.isConnected = false
    sitting.pass(59_000)
    #expect(sitting.text.contains("Còn 59:00"))
  }

  @Test("A late reply does not turn the clock back, a restarted server's clock counts")
  func clock() {
    var clock = RoomClock()
    clock.now = 10_000
    clock.hear(Instant(milliseconds: 1_000_000), boot: 1)
    clock.now = 15_000
    clock.hear(Instant(milliseconds: 1_000_100), boot: 1)
    #expect(clock.server == Instant(milliseconds: 1_004_995), "two clocks part a little")
    clock.hear(Instant(milliseconds: 1_004_000), boot: 2)
    #expect(
      clock.moment == RoomMoment(boot: 2, at: Instant(milliseconds: 1_004_000)),
      "however little it went back")
    clock.hear(Instant(milliseconds: 2_000_000), boot: 2)
    #expect(clock.server == Instant(milliseconds: 2_000_000))
  }

  @Test(
    "A terminal whose own clock runs ahead or behind follows the room's, however often it hears it",
    arguments: [-300, 300], [200, 999, 3_000])
  func drift(millionths: Int, pause: Int) throws {
    var clock = RoomClock()
    for moment in stride(from: 0, through: 10_800_000, by: pause) {
      clock.now = moment + moment * millionths / 1_000_000
      clock.hear(Instant(milliseconds: 1_000_000 + moment), boot: 1)
      let server = try #require(clock.server)
      try #require(abs(server - Instant(milliseconds: 1_000_000 + moment)) <= 3)
    }
  }

  @Test("At zero the screen freezes and nothing is handed in by the terminal")
  func timeUp() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.pass(3_600_000)
    #expect(sitting.state.view == .timeUp)
    #expect(sitting.text.contains("Hết giờ, đang thu bài"))
    let before = sitting.state.paper?.responses
    sitting.type("a")
    sitting.press(.tab, .enter, .escape)
    #expect(sitting.state.paper?.responses == before)
    #expect(sitting.room.submissions.isEmpty)
    sitting.room.phase = .closed
    sitting.room.receipt = "V6HF-3MFG-S0TF-M4K5"
    sitting.pass(2_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.text.contains("Đã thu bài"))
  }

  @Test("An extension that arrives at zero goes on with the work and is announced")
  func extended() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.pass(3_600_000)
    sitting.room.deadline += 600_000
    sitting.pass(2_000)
    #expect(sitting.state.view == .question)
    #expect(sitting.text.contains("Thời gian làm bài được thêm 10 phút"))
  }

  @Test("Responses that came too late are said to be lost, not saved")
  func late() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.type("a")
    sitting.pass(3_601_000)
    #expect(sitting.text.contains("Còn 1 câu trả lời ở máy này chưa tới máy chủ"))
    sitting.isConnected = true
    sitting.room.phase = .closed
    sitting.room.receipt = "V6HF-3MFG-S0TF-M4K5"
    sitting.pass(5_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.text.contains("Có 1 câu trả lời không kịp tới máy chủ"))
    #expect(!sitting.text.contains("Đã lưu mọi câu trả lời"))
  }

  @Test("Responses that came too late are sent again when the room gives more time")
  func moreTime() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.type("a")
    sitting.pass(sitting.room.deadline - sitting.room.now + 1_000)
    sitting.isConnected = true
    sitting.pass(5_000)
    #expect(sitting.state.unsaved == 1)
    #expect(sitting.room.log.isEmpty)
    sitting.room.deadline += 600_000
    sitting.pass(5_000)
    #expect(sitting.state.view == .question)
    #expect(sitting.room.log.count == 1)
    #expect(sitting.state.unsaved == 0)
    sitting.press(.right)
    sitting.type("b")
    #expect(sitting.room.log.count == 2)
  }

  @Test("Warnings come at 15, 5 and 1 minute and leave the focus alone", arguments: [15, 5, 1])
  func warnings(minutes: Int) {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.press(.down)
    let cursor = sitting.screen.cursor
    let left = sitting.state.timeLeft ?? 0
    sitting.pass(left - minutes * 60_000 - 500)
    let warning = "Chỉ còn \(minutes) phút"
    #expect(!sitting.text.contains(warning))
    sitting.pass(1_000)
    #expect(sitting.text.contains(warning))
    #expect(sitting.screen.cursor == cursor)
    sitting.pass(31_000)
    #expect(!sitting.text.contains(warning))
  }

  @Test("A typed response counts when its line rests, also just before the end")
  func draft() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("4")
    sitting.press(.enter)
    sitting.type("Nhân dân ")
    #expect(sitting.room.responses["Q0003"] == nil)
    sitting.pass(2_000)
    #expect(sitting.room.responses["Q0003"] == "Nhân dân")
    sitting.pass((sitting.state.timeLeft ?? 0) - 2_500)
    sitting.type("x")
    sitting.pass(1)
    #expect(sitting.room.responses["Q0003"] == "Nhân dân x")
  }
}
