import RoomAPI
import Testing

@testable import ProctorUI

@Suite("What the room waits for")
struct AwaitedTests {
  private func awaited(_ board: Board) -> Awaited? {
    Awaited.of(Snapshot(board: board, heardAt: 0), at: board.now)
  }

  @Test("Before the start: the opening of sealed questions, then the start")
  func waiting() {
    var board = Samples.waiting()
    #expect(awaited(board) == .start(Samples.start))
    board.opening = nil
    #expect(awaited(board) == .start(Samples.start))
    board.opening = .bankClosed
    #expect(awaited(board) == .bank)
    board.phase = .running
    #expect(awaited(board) == .bank)
  }

  @Test("While people work: their hand-ins until the last deadline, then their collection")
  func running() {
    var board = Samples.running()
    let last = Samples.start + Samples.hour + 15 * 60_000
    #expect(awaited(board) == .handIns(29, until: last))
    board.now = last
    for index in board.seats.indices where index != 2 { board.seats[index].status = .closed }
    board.seats[2].deadline = last
    #expect(awaited(board) == .collection(["0003"]))
    board.seats[2].status = .closed
    #expect(awaited(board) == nil)
  }

  @Test("After the end: witnesses, then the keys, then people; at last nothing")
  func ended() {
    var board = Samples.finished()
    board.awaits = 1_300
    #expect(awaited(board) == .witnesses(1_300))
    board.awaits = nil
    board.opening = .keysClosed
    #expect(awaited(board) == .keys)
    board.opening = .keysOpen
    #expect(awaited(board) == .finish)
    board.phase = .finished
    #expect(awaited(board) == nil)
    board.awaits = 1_400
    #expect(awaited(board) == .witnesses(1_400))
  }
}
