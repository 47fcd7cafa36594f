import CandidateUI
import CanonicalBytes
import RoomAPI

/// What the room answers a terminal.
enum ServerReply: Sendable {
  case said(RoomReply)
  case sealed(SealedPaper)
  case head(ShownHead)
  case refused(Refusal)
}

/// A head as a terminal is shown it.
struct ShownHead: Hashable, Sendable {
  let size: Int
  let root: Digest32
  /// From the size that was asked for.
  let proof: [Digest32]
  /// The root over that many events.
  let earlier: Digest32
  /// The whole note; empty when the run does not sign every head.
  let note: String
}
