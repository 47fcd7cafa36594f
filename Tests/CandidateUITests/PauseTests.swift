import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("A test that is suspended, and responses that came late")
struct PauseTests {
  @Test("While the room is suspended no question is to be seen, and what was typed is sent")
  func paused() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.press(.right, .right, .right)
    sitting.type("Nhân dân")
    sitting.room.paused = "Mất điện"
    sitting.pass(4_000)
    #expect(sitting.state.view == .paused)
    #expect(sitting.text.contains("Đang tạm dừng làm bài"))
    #expect(sitting.text.contains("Lý do: Mất điện"))
    #expect(!sitting.text.contains("quyền lực nhà nước"))
    #expect(sitting.room.responses["Q0003"] == "Nhân dân")
    let before = sitting.state.paper?.responses
    sitting.type("abc")
    sitting.press(.enter, .tab, .right)
    #expect(sitting.state.paper?.responses == before)
    sitting.room.paused = nil
    sitting.pass(4_000)
    #expect(sitting.state.view == .question)
    #expect(sitting.text.contains("quyền lực nhà nước"))
  }

  @Test("A suspension that lasts beyond the deadline is still said to be one")
  func beyond() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.paused = "Báo cháy"
    sitting.pass(3_700_000)
    #expect(sitting.state.view == .paused)
    sitting.room.deadline += 1_200_000
    sitting.room.paused = nil
    sitting.pass(4_000)
    #expect(sitting.state.view == .question)
  }

  @Test("Responses that were kept as late are counted on the screens after the deadline")
  func late() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.late = 3
    sitting.pass(3_600_000)
    #expect(sitting.text.contains("3 câu trả lời làm trong giờ, tới máy chủ sau giờ"))
    sitting.room.phase = .closed
    sitting.pass(4_000)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.text.contains("3 câu trả lời làm trong giờ, tới máy chủ sau giờ"))
  }

  @Test(
    "What is told to the room after the deadline is what waits here, and nothing that it refused")
  func held() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.isConnected = false
    sitting.type("a")
    sitting.pass(3_600_000)
    #expect(sitting.state.heldResponses == 1)
    #expect(sitting.text.contains("Còn 1 câu trả lời ở máy này chưa tới máy chủ. Đừng tắt máy"))
    sitting.isConnected = true
    sitting.pass(4_000)
    #expect(sitting.state.heldResponses == 0)
    #expect(
      sitting.effects.contains {
        if case .pollState(unsaved: 0, kept: 0, moment: _) = $0 { true } else { false }
      })
  }
}
