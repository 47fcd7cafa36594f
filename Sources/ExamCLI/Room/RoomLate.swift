import ArgumentParser
import Assessment
import ExamSession
import RoomAPI
import RoomClient
import SessionStore

struct RoomLate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "late",
    abstract: "Cho tính các câu trả lời tới muộn – make late responses count.",
    discussion: """
      Responses that a terminal made before the deadline and that reached the room after it are \
      kept, and do not count. Two officials make all of a candidate's count that wait now; the \
      sheet is collected without them after: khoathi room give-up.

      Example: khoathi room late p03 0007 --approve chair.key --approve secretary.key
      """)

  @OptionGroup var room: RoomOptions
  @OptionGroup var approval: ApprovalOptions
  @Argument(help: "The candidate number.") var candidate: String

  mutating func run() async throws {
    let (room, approval, candidate) = (room, approval, candidate)
    try await room.perform { client in
      var board = try await client.board()
      let waiting = try LateResponses.waiting(of: candidate, on: board)
      let keys = try approval.keys()
      for index in waiting {
        let event = LateAnswerEvent(index: index, approvals: [], aid: .fresh())
        board = try await client.act(try approval.signed(event, exam: room.exam, by: keys))
      }
      return board
    }
  }
}

/// The responses of a board that wait for approval.
enum LateResponses {
  /// Their events; refuses a candidate who has none.
  static func waiting(of candidate: String, on board: Board) throws -> [Int] {
    guard let late = board.seats.first(where: { $0.candidate == candidate })?.late else {
      throw CouldNot(
        "Không có câu trả lời muộn nào của \(candidate) chờ duyệt – no late response waits")
    }
    return late
  }
}
