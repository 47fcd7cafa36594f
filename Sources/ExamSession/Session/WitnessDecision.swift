extension RoomCore {
  /// Logs what a witness said when it is not what the log says of it already.
  mutating func hear(_ event: WitnessEvent, now: LogTime) throws(RoomRefusal) {
    guard !state.isExported else { throw .notNow }
    if state.witnesses[event.name] != event { try log(.witness(event), now) }
  }
}
