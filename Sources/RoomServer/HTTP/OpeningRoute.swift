import ExamSession
import RoomAPI

extension Room {
  /// Refuses an opening that the room would refuse whatever the file holds.
  fileprivate func checkMayOpen(_ file: OpenRequest.File) throws(Refusal) {
    let state = core.state
    switch file {
    case .bank:
      if state.isExported || core.plan.ceremony == nil { throw Refusal(.notNow) }
      if core.plan.isOpen { throw Refusal(.alreadyOpen) }
    case .key:
      guard state.isEnded, !state.isExported else { throw Refusal(.notNow) }
      guard core.plan.isOpen else { throw Refusal(of: .notOpened) }
      if core.hasOpenKeys { throw Refusal(.alreadyOpen) }
      guard isClosingWitnessed else { throw Refusal(of: .notWitnessed) }
    }
  }
}

extension RoomRouter {
  /// Opens a sealed file in memory and shows the room after it.
  func open(_ body: [UInt8]) async throws(Refusal) -> Board {
    let message = try Wire.decode(OpenRequest.self, from: body)
    let folder = try await sequencer.perform { room throws(Refusal) in
      // Nothing is decrypted before its time.
      try room.checkMayOpen(message.file)
      return room.folder
    }
    // Away from the room's queue: decrypting takes longer than an answer may wait.
    let command = try SealedOpening(folder: folder, request: message).command()
    return try await sequencer.perform(command) { room throws(Refusal) in try room.board() }
  }
}
