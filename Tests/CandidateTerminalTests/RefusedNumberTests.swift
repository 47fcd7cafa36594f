import Assessment
import ExamSession
import RoomAPI
import RoomClient
import Testing

@testable import RoomServer

@Suite("A number whose response the room refused for good")
struct RefusedNumberTests {
  /// A seated client at an open paper, and the paper.
  private static func seated(
    _ room: LiveRoom, _ transport: RoomTransport
  ) async throws -> (RoomClient, PaperReply) {
    let client = RoomClient(url: room.url, transport: transport)
    _ = try await client.room()
    _ = try await client.login(
      candidate: SampleExam.candidate.rawValue, accessCode: SampleExam.accessCode)
    return (client, try await client.openPaper(roomCode: SampleExam.roomCode))
  }

  private static func answer(_ item: PaperItem, _ response: String, at time: Int) -> UnsignedAnswer
  {
    UnsignedAnswer(item: item.id, response: response, terminalTime: time)
  }

  private static func refusal(
    _ body: () async throws(RoomFailure) -> Void
  ) async -> Refusal.Code? {
    do throws(RoomFailure) { try await body() } catch {
      if case .refused(let refusal) = error { return refusal.code }
    }
    return nil
  }

  @Test("It goes to the next response, and the hand-in takes the number after the last")
  func reused() async throws {
    let transport = RoomTransport()
    try await LiveRoom.serve(try SampleExam(startsIn: -60_000)) { room in
      let (client, paper) = try await Self.seated(room, transport)
      let choices = paper.items.filter { $0.kind == .singleChoice || $0.kind == .trueFalse }
      let first = Self.answer(choices[0], choices[0].choices[0].id, at: 1)
      let bad = Self.answer(choices[1], "no such choice", at: 2)
      let last = Self.answer(choices[2], choices[2].choices[1].id, at: 3)
      let refused = await Self.refusal { () throws(RoomFailure) in
        _ = try await client.save([first, bad, last], from: 1)
      }
      #expect(refused == .badResponse)
      #expect(try await client.save([first], from: 1).state.saved == 1)
      let again = await Self.refusal { () throws(RoomFailure) in
        _ = try await client.save([bad], from: 2)
      }
      #expect(again == .badResponse)
      #expect(try await client.save([last], from: 2).state.saved == 2)
      await #expect(throws: RoomFailure.unsendable) {
        try await client.save([bad], from: 1)
      }
      let worse = await Self.refusal { () throws(RoomFailure) in
        _ = try await client.save([bad], from: 3)
      }
      #expect(worse == .badResponse)
      let given = [choices[0].id: first.response, choices[2].id: last.response]
      let reply = try await client.submit(
        sequence: 3, sheet: paper.items.map { SheetLine($0, response: given[$0.id] ?? "") },
        views: paper.items.map { ItemView(item: $0.id, milliseconds: 1, visits: 1) },
        terminalTime: 9)
      #expect(reply.state.phase == .submitted)
      #expect(await room.answers().map(\.item.rawValue) == [choices[0].id, choices[2].id])
    }
    await transport.close()
  }
}
