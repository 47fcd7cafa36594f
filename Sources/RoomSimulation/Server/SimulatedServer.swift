import Assessment
import CandidateUI
import CanonicalBytes
import ExamSession
import RoomAPI
import RoomServer
import TransparencyLog

/// One process of the room's server: decides whole groups, and answers when they are durable.
///
/// A reference, because a process has an identity and its rules are too large to be copied.
final class SimulatedServer: RoomView {
  /// Counts the processes of a run.
  let process: Int
  private(set) var core: RoomCore
  let description: ExamDescription
  let keys: RoomKeys
  let clock: SimulatedClock
  /// The log's time at the moment that is being simulated.
  var now = LogTime(milliseconds: 0)
  /// What came while a group is on its way to the disk.
  var waiting: [Work] = []
  /// The group on its way to the disk.
  var group: CommandGroup?
  /// Whether the boot is durable and requests are taken.
  var isServing = false
  var witnessing = Witnessing()
  /// The last head that anybody is shown, and when it was made.
  var shown: (size: Int, root: Digest32, at: LogTime)?
  /// Leaf hashes of the hand-ins, by event index.
  private var leaves: [Int: Digest32] = [:]

  init(
    process: Int, exam: SimulatedExam, disk: SimulatedDisk, clock: SimulatedClock,
    signatures: CountedSignatures
  ) {
    self.process = process
    self.clock = clock
    description = exam.description
    keys = exam.keys
    core = RoomCore(
      plan: exam.plan, secrets: exam.secrets,
      genesisRoot: (try? disk.tree.root(size: 1)) ?? MerkleTree.emptyRoot,
      replaying: disk.replayed(), signatures: signatures)
    keepLeaves(disk, from: 0)
  }

  func receipt(of candidate: CandidateNumber) -> String? {
    core.state.session(candidate).handIn.flatMap { leaves[$0.index] }.map(ReceiptCode.of)
  }

  /// The leaf hash of a hand-in.
  func leaf(_ index: Int) -> Digest32? { leaves[index] }

  /// Decides one command at this moment.
  func decide(_ command: RoomCommand) -> RoomCore.Outcome {
    core.handle(command, now: now)
  }

  /// Remembers the leaves of hand-ins that have become durable.
  func keepLeaves(_ disk: SimulatedDisk, from first: Int) {
    let hashes = disk.tree.leaves
    for event in disk.events[min(first, disk.size)...] {
      let kind = event.event.body.kind
      if kind == .submit || kind == .close { leaves[event.index] = hashes[event.index] }
    }
  }

  /// The head that is shown, with the proof from a tree of `size` events.
  func head(from size: Int, _ disk: SimulatedDisk) throws(Refusal) -> ShownHead {
    guard let shown else { throw Refusal(.notNow) }
    let proof = try? disk.tree.consistencyProof(from: size, to: shown.size)
    return ShownHead(
      size: shown.size, root: shown.root, proof: proof ?? [],
      earlier: (try? disk.tree.root(size: size)) ?? MerkleTree.emptyRoot,
      note: disk.notes[shown.size]?.serialised ?? "")
  }
}

/// Commands that are decided together, made durable at once and then answered.
struct CommandGroup: Sendable {
  /// Each with its refusal.
  var works: [(work: Work, refusal: RoomRefusal?)] = []
  var events: [LoggedEvent] = []
}
