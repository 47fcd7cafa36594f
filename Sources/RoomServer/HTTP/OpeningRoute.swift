import ExamSession
import Hummingbird
import RoomAPI

extension Room {
  /// Refuses an opening that the room would refuse whatever the file holds.
  fileprivate func checkMayOpen(_ file: OpenRequest.File) throws(Refusal) {
    let state = core.state
    switch file {
    case .bank:
      if core.plan.isOpen || state.isExported { throw Refusal(.notNow) }
    case .key:
      guard let end = state.endIndex, !state.isExported else { throw Refusal(.notNow) }
      guard core.plan.isOpen else { throw Refusal(of: .notOpened) }
      guard isWitnessed(size: end + 1) else { throw Refusal(of: .notWitnessed) }
    }
  }
}

extension RoomRouter {
  /// Opens a sealed file in memory and shows the room after it.
  func open(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    try checkToken(request)
    let message = try Wire.decode(OpenRequest.self, from: body)
    let folder = try await sequencer.perform { room throws(Refusal) in
      // Nothing is decrypted before its time.
      try room.checkMayOpen(message.file)
      return room.folder
    }
    // Away from the room's queue: decrypting takes longer than an answer may wait.
    let command = try SealedOpening(folder: folder, request: message).command()
    let board = try await sequencer.perform(command) { room throws(Refusal) in try room.board() }
    return Wire.response(200, board)
  }
}
