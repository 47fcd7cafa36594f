import Assessment
import ExamSession
import Testing
import TextScreen
import TmuxDriving

@testable import RoomServer

@Suite("A start without the server")
struct OfflineStartTests {
  @Test("With the release heard and the room gone, the code opens the paper; nothing is lost")
  func offline() async throws {
    let exam = try SampleExam(startsIn: 4_000)
    let (seat, port) = try await LiveRoom.serve(exam) { room in
      let seat = try await JournalSeat(room, exam)
      try await seat.logIn()
      try await seat.press("")
      try await seat.sees("Nội quy phòng thi")
      try await seat.press("")
      try await seat.sees("Nhập mã ca thi")
      return (seat, room.port)
    }
    try await seat.press("WRONG000")
    try await seat.sees("Mã ca thi không đúng. Hãy nhập lại.")
    try await seat.press(SampleExam.roomCode)
    try await seat.sees("Câu 1/5")
    try await seat.sees("mất liên lạc, cứ làm bài")
    try await LiveRoom.serve(exam, port: port) { room in
      var seat = seat
      try await seat.learnOrder(room)
      #expect(await room.look { $0.core.state.session(SampleExam.candidate).isPaperOpen } != nil)
      try await seat.answer(.single, "a")
      try await seat.sees("Đã trả lời 1/5")
      try await seat.sees("Đã lưu mọi câu trả lời ở máy chủ")
      #expect(await room.answers().map(\.item.rawValue) == [SampleBank.Place.single.rawValue])
    }
  }
}
