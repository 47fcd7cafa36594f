import Assessment
import CanonicalBytes
import ExamSession
import RoomAPI
import RoomClient
import Testing

@testable import RoomServer

@Suite("The board and who was checked in")
struct CheckInBoardTests {
  private static func check(_ candidate: String) throws -> ActRequest {
    let event = CheckInEvent(
      by: "Lê Thị Hoa", candidate: .init(candidate), document: .passport)
    return ActRequest(act: "check_in", body: Base64.encode(try event.json.encoded()))
  }

  private static func named(_ board: Board) -> [String] {
    (board.alarms ?? []).filter { $0.kind == "not_checked_in" }.map(\.candidate)
  }

  @Test("Who logs in without check-in is named once the room checks in, until it is done")
  func named() async throws {
    try await ServedRoom.serve(try ScratchExam()) { room in
      _ = try await room.seated("0001")
      _ = try await room.seated("0002")
      #expect(Self.named(try await room.proctor.board()).isEmpty, "nobody checks in here")
      let board = try await room.proctor.act(try Self.check("0001"))
      #expect(board.seats.map(\.checkIn) == ["passport", nil, nil])
      #expect(Self.named(board) == ["0002"], "0003 has not come")
      let after = try await room.proctor.act(try Self.check("0002"))
      #expect(Self.named(after).isEmpty)
    }
  }

  @Test("The reply to a check-in has the seat that the seed drew")
  func seat() async throws {
    try await ServedRoom.serve(try ScratchExam()) { room in
      let board = try await room.proctor.act(try Self.check("0002"))
      let seat = try #require(board.seats.first { $0.candidate == "0002" }?.seat)
      let client = room.client()
      let login = try await client.login(
        candidate: "0002", accessCode: try room.exam.code("0002"))
      #expect(login.seat == seat && !seat.isEmpty)
    }
  }
}
