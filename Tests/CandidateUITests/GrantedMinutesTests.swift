import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("What a terminal says of its room and candidate")
struct GrantedMinutesTests {
  @Test("Minutes granted beforehand stand with their reason where the candidate confirms who it is")
  func minutes() {
    for (columns, rows) in [(80, 24), (40, 12)] {
      var sitting = Sitting(size: Size(columns: columns, rows: rows))
      sitting.logIn()
      #expect(!sitting.text.contains("Được thêm"))
      var reply = Samples.login(candidate: "0001", state: sitting.room.state)
      (reply.extraMinutes, reply.extraReason) = (15, "mắt kém")
      sitting.state.seat = reply
      #expect(sitting.text.contains("Được thêm"), "\(sitting.text)")
      #expect(sitting.text.contains("15 phút · mắt kém"))
    }
  }

  @Test("Every screen of a rehearsal says that it is one, whatever the room calls itself")
  func rehearsal() {
    for (columns, rows) in [(80, 24), (40, 12)] {
      var sitting = Sitting(size: Size(columns: columns, rows: rows))
      #expect(!sitting.text.contains("THỬ MÁY"))
      sitting.state.room?.origin = RehearsalOrigin.of("thi.vn/vc01/p03", second: 17)
      #expect(sitting.screen.text[0].contains("BUỔI THỬ MÁY"), "\(sitting.text)")
      sitting.state.language = .english
      #expect(sitting.screen.text[0].contains("REHEARSAL"))
    }
  }
}
