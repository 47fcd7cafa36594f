import ExamSession
import SessionStore
import TransparencyLog

/// Which head of a room is due at its witnesses.
package enum WitnessStage: Hashable, Sendable {
  /// No papers yet.
  case opening
  /// From the papers to the end of the room.
  case papers
  /// The room has ended, and no head over its end has its quorum.
  case closing
  /// From the quorum to the export.
  case closed
  /// The final head.
  case final
}

extension Room {
  /// The stage the room is in.
  var witnessStage: WitnessStage {
    if core.state.isExported { return .final }
    if core.state.isEnded { return isClosingWitnessed ? .closed : .closing }
    return core.state.papers.isEmpty ? .opening : .papers
  }

  /// What the witnesses are to be asked for now. Signs the log as it is, except after the export.
  mutating func witnessErrand() throws -> WitnessErrand? {
    let stage = witnessStage
    if stage != .final { try sign() }
    let heads = try heads()
    guard let last = heads.last else { return nil }
    guard stage == .closing, let end = core.state.endIndex else {
      return WitnessErrand(stage: stage, heads: [last], kept: [], window: nil)
    }
    let closing = heads.filter { $0.size > end }
    return WitnessErrand(
      stage: stage, heads: closing, kept: folder.cosignedSizes().filter { $0 > end },
      window: closingWindow)
  }
}
