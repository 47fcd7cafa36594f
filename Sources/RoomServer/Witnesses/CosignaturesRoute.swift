import ExamSession
import Hummingbird
import RoomAPI

extension RoomRouter {
  /// Takes what a witness answered to a request on a stick, and shows the room after it.
  func cosignatures(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    try checkToken(request)
    let message = try Wire.decode(CosignaturesRequest.self, from: body)
    guard let witnesses else { throw Refusal(.notNow) }
    _ = try await witnesses.accept(message.lines)
    let board = try await sequencer.perform(.tick) { room throws(Refusal) in try room.board() }
    return Wire.response(200, board)
  }
}
