import RoomAPI
import Testing
import TextScreen

@testable import ProctorUI

@Suite("What the board says of clock and granted minutes")
struct ClockShownTests {
  private func watching(_ board: Board, size: Size) -> Watching {
    var watching = Watching(size: size)
    watching.handle(.board(board))
    return watching
  }

  @Test("Before the start a clock that nobody confirmed is told; then it has its mark")
  func clock() {
    let (wide, small) = (Size(columns: 80, rows: 24), Size(columns: 40, rows: 12))
    var board = Samples.waiting()
    #expect(!watching(board, size: wide).text.contains("xác nhận"))
    board.clock = BoardClock(isConfirmed: false)
    #expect(watching(board, size: wide).screen.text[0].hasSuffix("(chưa xác nhận)"))
    #expect(watching(board, size: small).screen.text[0].hasSuffix(" ?"))
    board.clock = BoardClock(isConfirmed: true, by: ["A", "B"], offset: 250, source: "đài")
    for size in [wide, small] {
      #expect(watching(board, size: size).screen.text[0].hasSuffix(" √"))
    }
    var running = Samples.running()
    running.clock = BoardClock(isConfirmed: false)
    #expect(watching(running, size: wide).screen.text[0].hasSuffix(" ?"))
  }

  @Test("A candidate's details show the minutes granted beforehand with their reason")
  func minutes() {
    var board = Samples.running()
    (board.seats[2].extraMinutes, board.seats[2].extraReason) = (15, "khuyết tật nhìn")
    var watching = watching(board, size: Size(columns: 80, rows: 24))
    watching.find("0003")
    watching.press(.enter)
    #expect(watching.text.contains("15 phút · khuyết tật nhìn"), "\(watching.text)")
  }
}
