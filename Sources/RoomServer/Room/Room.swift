import Assessment
import CanonicalBytes
package import ExamSession
package import Foundation
package import SessionStore
import TransparencyLog

/// A room that is being served: its rules, its log on disk, its clock and its keys.
///
/// Lives on the sequencer's queue only.
package struct Room: Sendable {
  package let folder: ExamFolder
  package let description: ExamDescription
  package private(set) var core: RoomCore
  let codes: RoomCodes
  let log: EventLog
  let clock: LogClock
  private let signer: NoteSigner
  /// Leaf hashes of the hand-ins, by event index.
  private(set) var leaves: [Int: Digest32] = [:]
  private var scoredDecisions: Int?
  private var signed: (size: Int, at: LogTime)

  /// Opens the exam's log as the one process that writes it, and logs the boot.
  ///
  /// `wall` is what the wall clock shows now.
  package init(
    folder: ExamFolder, mirror: String?, softwareSHA: String, wall: Date = .now
  ) throws {
    self.folder = folder
    description = try folder.description()
    codes = try folder.codes()
    signer = try folder.signer()
    log = try EventLog.open(
      at: folder.path(ExamPath.log), mirror: mirror ?? folder.path(ExamPath.mirror))
    let stored = try log.events()
    let events = try stored.map { (event) in try LoggedEvent(event) }
    guard let genesis = stored.first else { throw ExamFolderFailure.log(index: 0) }
    core = RoomCore(
      plan: try folder.plan(), secrets: codes.secrets,
      genesisRoot: MerkleTree.leafHash(genesis.entry), replaying: events)
    clock = LogClock(floor: core.state.lastTime, wall: wall)
    signed = (try log.heads().last?.size ?? 0, clock.now())
    for (event, stored) in zip(events, stored) {
      keepLeaf(of: event, MerkleTree.leafHash(stored.entry))
    }
    let seen = SeenRows.rows(events)
    if try log.seen() != seen { try log.replaceSeen(seen) }
    try start(softwareSHA: softwareSHA)
  }

  /// The receipt code of a candidate's hand-in.
  func receipt(of candidate: CandidateNumber) -> String? {
    core.state.session(candidate).handIn.flatMap { leaves[$0.index] }.map(ReceiptCode.of)
  }

  /// The log time of this moment.
  package var now: LogTime { clock.now() }

  /// Decides a command. What it logs is durable only after ``commit(_:)``.
  mutating func decide(_ command: RoomCommand) -> Decided {
    let outcome = core.handle(command, now: clock.now())
    let seen = outcome.events.enumerated().compactMap { position, logged -> SeenNumber? in
      if case .answer(let event) = logged.event {
        return seenNumber(event.candidate, event.sequence, position)
      }
      if case .submit(let event) = logged.event {
        return seenNumber(event.candidate, event.sequence, position)
      }
      return nil
    }
    return Decided(events: outcome.events, seen: seen, refusal: outcome.refusal)
  }

  /// A command's events, its used sequence numbers by position, and its refusal.
  struct Decided {
    let events: [LoggedEvent]
    let seen: [SeenNumber]
    let refusal: RoomRefusal?
  }

  /// Makes the events of several decisions durable in one transaction.
  mutating func commit(_ decisions: [Decided]) throws {
    let events = decisions.flatMap(\.events)
    guard !events.isEmpty else { return }
    var seen: [SeenNumber] = []
    var offset = 0
    for decision in decisions {
      seen += decision.seen.map {
        SeenNumber(
          publicKey: $0.publicKey, sequence: $0.sequence, event: $0.event + offset)
      }
      offset += decision.events.count
    }
    let appended = try log.append(try events.map { try $0.pending() }, seen: seen)
    for (event, appended) in zip(events, appended) {
      keepLeaf(of: event, appended.leaf)
    }
  }

  /// Signs the head if the log has grown; at once, or when the last one is `age` ms old.
  mutating func sign(ifOlderThan age: Int = 0) throws {
    let now = clock.now()
    guard core.state.size > signed.size, now.milliseconds - signed.at.milliseconds >= age else {
      return
    }
    _ = try log.signHead(origin: description.origin, signer: signer)
    signed = (core.state.size, now)
  }

  /// Once the room has ended: closing checkpoint, then keys, then every score that is missing
  /// or that a decision has changed, then the next checkpoint.
  mutating func settle() throws {
    let state = core.state
    guard state.isEnded, !state.isExported else { return }
    let decisions = state.sessions.values.reduce(0) { $0 + $1.decisions.count }
    guard scoredDecisions != decisions else { return }
    try sign()
    let keys = Dictionary(
      try folder.keys().map { ($0.key.item, $0.key) }, uniquingKeysWith: { first, _ in first })
    let decided = decide(.score(keys))
    guard decided.refusal == nil else { throw ServingFailure.scoring }
    try commit([decided])
    scoredDecisions = decisions
    try sign()
  }

  private mutating func start(softwareSHA: String) throws {
    if core.state.isExported {
      try seal()
      throw ServingFailure.finished
    }
    var decided = [
      decide(.boot(BootFacts(softwareSHA: softwareSHA, root: log.root, size: log.size)))
    ]
    if core.state.papers.isEmpty {
      decided.append(decide(.open(shares: try folder.shares(), publicDraw: nil)))
    }
    guard decided.allSatisfy({ $0.refusal == nil }) else { throw ServingFailure.opening }
    try commit(decided)
    try sign()
    try settle()
  }

  private func seenNumber(
    _ candidate: CandidateNumber, _ sequence: Int, _ position: Int
  ) -> SeenNumber? {
    core.state.session(candidate).liveKey.map {
      SeenNumber(publicKey: $0, sequence: sequence, event: position)
    }
  }

  private mutating func keepLeaf(of logged: LoggedEvent, _ leaf: Digest32) {
    let kind = logged.event.body.kind
    if kind == .submit || kind == .close { leaves[logged.index] = leaf }
  }
}
