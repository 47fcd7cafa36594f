import RoomAPI

extension RoomClient {
  /// Refusals of evidence that may be over soon.
  private static let passing: Set<Refusal.Code> = [.stopping, .unknownKey, .badSignature]

  /// Asks for the room's last head and holds it against the one before.
  ///
  /// Never throws and changes nothing else, so that nothing it finds can stop the candidate.
  package func checkHead() async -> HeadCheck {
    let from = heads.from
    do throws(RoomFailure) {
      if heads.key == nil, let vkey = try await room().vkey { heads.pin(vkey) }
      let reply = try await head(from: from)
      guard heads.from == from else { return heads.isContradicted ? .contradicted : .confirmed }
      switch heads.take(reply) {
      case .confirmed: return .confirmed
      case .noKey: return .refused
      case .contradicted(let new):
        if let new { keep(EvidenceFile(new)) }
        return .contradicted
      }
    } catch {
      if heads.isContradicted { return .contradicted }
      switch error {
      case .unreachable, .timedOut: return .unanswered
      case .refused(let refusal): return refusal.code == .stopping ? .unanswered : .refused
      case .tooLarge, .unreadable, .stranger, .untrusted, .unsendable: return .refused
      }
    }
  }

  /// Shows the room the evidence that it has not taken yet. What it will never take is not shown
  /// again.
  package func reportEvidence() async {
    for file in unreported {
      do throws(RoomFailure) {
        _ = try await report(file.bytes)
      } catch {
        guard case .refused(let refusal) = error else { return }
        if Self.passing.contains(refusal.code) { return }
      }
      taken(file)
    }
  }
}
