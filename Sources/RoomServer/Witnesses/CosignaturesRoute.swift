import ExamSession
import RoomAPI

extension RoomRouter {
  /// Takes what a witness answered to a request on a stick, and shows the room after it.
  func cosignatures(_ body: [UInt8]) async throws(Refusal) -> Board {
    let message = try Wire.decode(CosignaturesRequest.self, from: body)
    guard let witnesses else { throw Refusal(.notNow) }
    _ = try await witnesses.accept(message.lines)
    return try await sequencer.perform(.tick) { room throws(Refusal) in try room.board() }
  }
}
