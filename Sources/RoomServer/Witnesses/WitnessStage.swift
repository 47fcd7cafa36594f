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

/// The head that witnesses are to be asked for, and in which stage.
struct WitnessErrand: Sendable {
  let stage: WitnessStage
  let head: StoredHead
}

extension Room {
  /// The stage the room is in.
  var witnessStage: WitnessStage {
    if core.state.isExported { return .final }
    if let end = core.state.endIndex { return isWitnessed(size: end + 1) ? .closed : .closing }
    return core.state.papers.isEmpty ? .opening : .papers
  }

  /// The head to ask for now; `known` is the largest size that any witness said it has cosigned.
  ///
  /// Signs the log as it is, except at the closing: then one head over the end is asked for until
  /// it has its quorum, so that witnesses that answer at different times sign the same one.
  mutating func witnessErrand(known: Int) throws -> WitnessErrand? {
    let stage = witnessStage
    if stage != .final { try sign() }
    let heads = try log.heads()
    guard let last = heads.last else { return nil }
    guard stage == .closing, let end = core.state.endIndex else {
      return WitnessErrand(stage: stage, head: last)
    }
    let kept = folder.cosignedSizes().last { $0 <= last.size } ?? 0
    let floor = max(end + 1, kept, known)
    return WitnessErrand(stage: stage, head: heads.first { $0.size >= floor } ?? last)
  }
}
