import ExamSession
import SessionStore
import TransparencyLog

/// The heads that witnesses may be asked for, and in which stage of the room.
struct WitnessErrand: Sendable {
  let stage: WitnessStage
  /// Never empty, ascending: the last one only, or at the closing every one over the end.
  let heads: [StoredHead]
  /// The sizes of those that some witness has cosigned.
  let kept: [Int]
  /// When a witness has to sign for it to count, if that matters.
  let window: ClosingWindow?

  /// The largest head.
  var last: StoredHead? { heads.last }

  /// The head to ask a witness for that knows `size` events; `nil` when it has signed enough.
  ///
  /// At the closing everybody is asked for the first head over the end, whatever anybody else says
  /// to have signed, so that witnesses that answer at different times, or by stick, sign the same
  /// one. A witness that knows more is asked for a later one; only when a witness has signed the
  /// first head in vain is it asked for the largest that another one has signed.
  func head(
    forOneAt size: Int, hasSigned: (StoredHead) -> Bool
  ) -> StoredHead? {
    let possible = heads.filter { $0.size >= size }
    let shared = possible.last { kept.contains($0.size) }
    return [possible.first, shared].compactMap(\.self).first { !hasSigned($0) }
  }
}
