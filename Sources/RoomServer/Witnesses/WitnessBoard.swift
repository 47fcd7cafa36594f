import ExamSession
import RoomAPI
import SessionStore
import TransparencyLog

extension Room {
  /// How many kept heads are looked through for a witness's last line.
  private static let lookedThrough = 8

  /// The size of the head that waits for its quorum: the closing one, or the final one.
  var awaitedHead: Int? {
    if core.state.isExported {
      return isWitnessed(size: core.state.size) ? nil : core.state.size
    }
    guard let end = core.state.endIndex, !isClosingWitnessed else { return nil }
    return end + 1
  }

  /// Where each witness of the policy stands, in the policy's order.
  func boardWitnesses() -> [BoardWitness]? {
    guard let policy = try? folder.policy(), !policy.witnesses.isEmpty else { return nil }
    let notes = folder.cosignedSizes().suffix(Self.lookedThrough).reversed().compactMap { size in
      folder.cosigned(size: size).flatMap { try? SignedNote(parsing: $0) }.map { (size, $0) }
    }
    return policy.witnesses.map { witness in
      var last: (size: Int, seconds: Int)?
      for (size, note) in notes where last == nil {
        last = Cosignature.time(by: witness.key, in: note).map { (size, $0) }
      }
      let said = core.state.witnesses[witness.name]
      return BoardWitness(
        name: witness.name, isOnline: witness.url != nil, size: last?.size,
        at: last.flatMap { Self.instant($0.seconds) }, isOK: said?.isOK,
        detail: said?.detail ?? "")
    }
  }

  /// The time in a cosignature; `nil` when it lies beyond the year 9999, which no clock shows.
  private static func instant(_ seconds: Int) -> Instant? {
    (0...253_402_300_799).contains(seconds) ? Instant(milliseconds: seconds * 1_000) : nil
  }
}
