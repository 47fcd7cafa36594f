import RoomAPI
import Testing
import TextScreen

@testable import ProctorUI

@Suite("A board that asks its room")
struct PollTests {
  @Test("The board asks once a second, and never while a question is open")
  func pace() {
    var watching = Watching()
    #expect(watching.taken() == [.poll])
    watching.pass(5_000)
    #expect(watching.taken() == [])
    watching.handle(.board(Samples.running()))
    #expect(watching.taken() == [.poll])
    watching.handle(.board(Samples.running()))
    watching.pass(999)
    #expect(watching.taken() == [])
    watching.pass(1)
    #expect(watching.taken() == [.poll])
  }

  @Test("Without an answer the board stays, says since when, and goes on asking")
  func lost() {
    var watching = Watching()
    watching.handle(.board(Samples.running()))
    let before = watching.screen.text
    for _ in 0..<100 {
      watching.pass(1_000)
      watching.handle(.pollFailed(.noContact))
    }
    #expect(watching.text.contains("MẤT LIÊN LẠC với máy chủ – số liệu lúc 08:18:00"))
    #expect(watching.screen.text[4...19] == before[4...19])
    #expect(watching.taken().filter { $0 == .poll }.count >= 100)
    watching.handle(.board(Samples.running(now: Samples.morning + 25 * 60_000)))
    #expect(!watching.text.contains("với máy chủ"))
    #expect(watching.text.contains("Giờ phòng thi 08:23:00"))
  }

  @Test("Silence of the server makes no terminal lost: silence is counted by the room's clock")
  func serverSilence() {
    var watching = Watching()
    watching.handle(.board(Samples.running()))
    #expect(watching.state.room?.counts[.lost] == 2)
    watching.pass(600_000)
    watching.handle(.pollFailed(.noContact))
    #expect(watching.state.room?.counts[.lost] == 2)
    #expect(watching.text.contains("! mất 2"))
  }

  @Test("The time left is what deadline and clock of the room say, whatever this machine's clock")
  func timeLeft() {
    var watching = Watching()
    watching.pass(123_456)
    watching.handle(.board(Samples.running()))
    let start = Samples.running().seats.first?.deadline
    #expect(watching.state.timeLeft == start.map { $0 - Samples.running().now })
    #expect(watching.text.contains("còn 42:00"))
    watching.pass(1_000)
    #expect(watching.text.contains("còn 41:59"))
    watching.handle(.board(Samples.running(now: Samples.morning + 30 * 60_000)))
    #expect(watching.text.contains("còn 32:00"))
  }

  @Test("The common deadline is that of most; a single extension does not move it")
  func commonDeadline() throws {
    var board = Samples.running()
    let most = try #require(board.seats.first?.deadline)
    board.seats[3].deadline = most + 60_000
    board.seats[4].deadline = most + -60_000
    #expect(Snapshot(board: board, heardAt: 0).deadline == most)
    for index in board.seats.indices { board.seats[index].deadline = most + 300_000 }
    #expect(Snapshot(board: board, heardAt: 0).deadline == most + 300_000)
  }

  @Test("A reply that was overtaken on its way does not turn the board back")
  func overtaken() {
    var watching = Watching()
    var newer = Samples.running(now: Samples.morning + 30 * 60_000)
    newer.events = 1_300
    watching.handle(.board(newer))
    watching.handle(.board(Samples.running()))
    #expect(watching.state.room?.board == newer)
    var restarted = Samples.running()
    restarted.events = 1_301
    watching.handle(.board(restarted))
    #expect(watching.state.room?.board == restarted)
  }

  @Test("An alarm rings once, stands on top until somebody reads it, and stays in the list")
  func alarm() {
    var watching = Watching()
    watching.handle(.board(Samples.running()))
    _ = watching.taken()
    var board = Samples.running()
    board.alarms = [Samples.alarm("0003")]
    watching.handle(.board(board))
    #expect(watching.taken().filter { $0 == .ring } == [.ring])
    watching.pass(1_000)
    watching.handle(.board(board))
    #expect(!watching.taken().contains(.ring))
    #expect(watching.screen.text[3].contains("!! 08:17:00  chỗ 15 0003"))
    for key in [KeyPress.enter, .escape, .tab, .character("?"), .escape] {
      watching.press(key)
      #expect(watching.screen.text[3].hasPrefix(" !! "))
    }
    watching.type("a")
    watching.press(.escape)
    #expect(!watching.screen.text[3].contains("!!"))
    watching.pass(1_000)
    watching.handle(.board(board))
    #expect(!watching.taken().contains(.ring))
    watching.type("a")
    #expect(watching.text.contains("máy thi nhận các đầu cây không khớp"))
    board.alarms?.append(Samples.alarm("0004", at: Samples.morning + 22 * 60_000))
    watching.handle(.board(board))
    #expect(watching.taken().contains(.ring))
  }

  @Test("A kind of alarm that the words do not know stands as it is")
  func strangeAlarm() {
    var watching = Watching()
    var board = Samples.running()
    board.alarms = [
      BoardAlarm(at: board.now, kind: "cloned_key", candidate: "", detail: "10.0.0.9")
    ]
    watching.handle(.board(board))
    #expect(watching.screen.text[3].contains("cloned_key: 10.0.0.9"))
  }

  @Test("A seated terminal is lost after fifteen seconds of silence, a handed-in one never")
  func silence() {
    let now = Instant(milliseconds: Samples.morning)
    var seat = Samples.running().seats[0]
    for (silence, state) in [(14_999, SeatState.working), (15_000, .lost), (900_000, .lost)] {
      seat.lastContact = now + -silence
      #expect(SeatState(of: seat, at: now) == state, "\(silence)")
    }
    seat.lastContact = nil
    #expect(SeatState(of: seat, at: now) == .lost)
    seat.status = .submitted
    #expect(SeatState(of: seat, at: now) == .submitted)
    seat.status = .absent
    #expect(SeatState(of: seat, at: now) == .absent)
  }
}
