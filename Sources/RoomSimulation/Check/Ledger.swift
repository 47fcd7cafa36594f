import CanonicalBytes
import ExamSession
import RoomAPI

/// What was said to people and what they did, kept outside the room.
struct Ledger: Sendable {
  /// Everything that each session key ever signed, in its order.
  private(set) var signed: [[UInt8]: [SignedAnswer]] = [:]
  /// The greatest number of each key that the room said is in its log.
  private(set) var acknowledged: [[UInt8]: Int] = [:]
  private(set) var receipts: Set<Receipt> = []
  /// Whom each session key was let in for.
  private(set) var owners: [[UInt8]: String] = [:]
  /// Bodies of the acts that officials were told are done.
  private(set) var acts: [RoomEvent] = []
  /// Heads that anybody was shown, with who it was.
  private(set) var heads: [Head] = []

  struct Receipt: Hashable, Sendable {
    let candidate: String
    let code: String
  }

  struct Head: Hashable, Sendable {
    let size: Int
    let root: Digest32
    let isCosigned: Bool
  }

  mutating func sign(_ answers: [SignedAnswer], by key: [UInt8]) { signed[key] = answers }

  mutating func seat(_ key: [UInt8], _ candidate: String) { owners[key] = candidate }

  /// Takes what the room said to the terminal that holds `key`.
  mutating func hear(_ state: SessionState, candidate: String, key: [UInt8]) {
    acknowledged[key] = max(acknowledged[key] ?? 0, state.saved)
    if let code = state.receipt {
      receipts.insert(Receipt(candidate: candidate, code: code))
    }
  }

  mutating func done(_ act: RoomEvent) { acts.append(act) }

  mutating func show(_ size: Int, _ root: Digest32, isCosigned: Bool = false) {
    let head = Head(size: size, root: root, isCosigned: isCosigned)
    if heads.last != head { heads.append(head) }
  }
}
