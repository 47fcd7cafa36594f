import RoomAPI
import Testing
import TextScreen

@testable import ProctorUI

@Suite("What the board shows of check-in and suspension")
struct CheckInShownTests {
  private static let form = ActForm(
    id: "check-in", target: .candidate, title: Said("Kiểm tra", "Check in"),
    note: Said("Ghi.", "Record."),
    fields: [
      ActField("candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: false))
    ], phases: [.running], question: Said("Đã xem {candidate}?", "Seen {candidate}?"),
    showsSeat: true)

  @Test(
    "The seat stands large after the act, at every size",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func large(size: Size) throws {
    var watching = Watching(size: size, forms: [Self.form])
    let board = Samples.running()
    watching.handle(.board(board))
    watching.find("0003")
    watching.type("v1")
    watching.press(.enter, .down, .enter)
    watching.handle(.acted(.done(board)))
    let seat = try #require(board.seats.first { $0.candidate == "0003" }?.seat)
    for row in LargeFigures.lines(seat) {
      let shown = String(row.reversed().drop { $0 == " " }.reversed())
      #expect(watching.text.contains(shown), "\(watching.text)")
    }
  }

  @Test("The details say which document was seen, or that none was, once the room checks in")
  func details() {
    var board = Samples.running()
    var watching = Watching()
    watching.handle(.board(board))
    watching.find("0003")
    watching.press(.enter)
    #expect(!watching.text.contains("Giấy tờ"))
    board.seats[0].checkIn = "vneid"
    watching.handle(.board(board))
    #expect(watching.text.contains("chưa kiểm tra"))
    board.seats[2].checkIn = "identity_card"
    watching.handle(.board(board))
    #expect(watching.text.contains("đã xem thẻ căn cước"))
  }

  @Test("A suspended candidate is told from a collected one by words")
  func suspended() {
    var board = Samples.running()
    board.seats[2].status = .closed
    var watching = Watching()
    watching.handle(.board(board))
    watching.find("0003")
    #expect(!watching.text.contains("ĐÌNH CHỈ"))
    board.seats[2].collected = .suspended
    watching.handle(.board(board))
    #expect(watching.text.contains("ĐÌNH CHỈ"))
  }
}
