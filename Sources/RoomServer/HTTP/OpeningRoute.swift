import Hummingbird
import RoomAPI

extension RoomRouter {
  /// Opens a sealed file in memory and shows the room after it.
  func open(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    try checkToken(request)
    let message = try Wire.decode(OpenRequest.self, from: body)
    let folder = try await sequencer.perform { room throws(Refusal) in room.folder }
    // Away from the room's queue: decrypting takes longer than an answer may wait.
    let command = try SealedOpening(folder: folder, request: message).command()
    let board = try await sequencer.perform(command) { room throws(Refusal) in try room.board() }
    return Wire.response(200, board)
  }
}
