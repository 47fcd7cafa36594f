import ExamSession
import Foundation
import RoomAPI
import Testing

@testable import RoomServer

@Suite("The board, asked every second")
struct BoardSizeTests {
  @Test("Two hundred candidates with everything known of them fit into 64 kB")
  func bytes() throws {
    let exam = try ScratchExam(candidates: 200)
    let room = try exam.room(exam.folder)
    var board = try room.board()
    #expect(board.seats.count == 200)
    let empty = try JSONEncoder().encode(board).count
    for index in board.seats.indices {
      board.seats[index].name = "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Yến"
      board.seats[index].lastContact = board.now
      board.seats[index].unsaved = 10
      board.seats[index].answered = 60
      board.seats[index].items = 60
      board.seats[index].receipt = "7K2M-9F4Q-3D8X-W5RA"
      board.seats[index].result = SessionResult(
        correct: 60, items: 60, points: 10_000, maximum: 10_000, outcome: .unmarked)
    }
    let full = try JSONEncoder().encode(board).count
    print("board of 200: \(empty) bytes before anybody comes, \(full) with results")
    #expect(full < 65_536)
  }

  @Test("Looking at two hundred candidates keeps the room's queue for a few milliseconds")
  func time() throws {
    let exam = try ScratchExam(candidates: 200)
    let room = try exam.room(exam.folder)
    let clock = ContinuousClock()
    var fastest = Duration.seconds(10)
    for _ in 0..<20 {
      fastest = min(fastest, try clock.measure { _ = try room.board() })
    }
    print("board of 200: \(fastest / .microseconds(1)) µs on the room's queue")
    #expect(fastest < .milliseconds(50))
  }
}
