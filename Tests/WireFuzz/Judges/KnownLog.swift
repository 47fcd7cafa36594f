import CanonicalBytes
import RoomAPI
import RoomClient
import TransparencyLog

/// A log of eight events, the heads that its key signed, and a fork of it that the key signed too.
///
/// Nobody who knows only these can make the key sign something else.
struct KnownLog: Sendable {
  static let origin = "thi.example.vn/2026-vc01/p03"

  let signer: NoteSigner
  let witness: NoteSigner
  let bodies: [[UInt8]]
  let salts: [Digest32]
  let entries: [LogEntry]
  let tree: HashTree
  let fork: HashTree
  /// By size, from 1; then those of the fork from size 5 on.
  let notes: [SignedNote]
  let forkNotes: [SignedNote]
  let policy: WitnessPolicy

  private static let made = Result { try KnownLog() }

  /// The one log.
  static func here() throws(Finding) -> KnownLog {
    do { return try made.get() } catch { throw Finding("no log to hold heads against: \(error)") }
  }

  private init() throws {
    let log = try NoteSigner(name: Self.origin, seed: Digest32(hashing: Array("log".utf8)))
    signer = log
    witness = try NoteSigner(
      name: "witness.example/1", type: .cosignature, seed: Digest32(hashing: Array("witness".utf8)))
    bodies = (0..<8).map { Array("{\"a\":\"7K2M\",\"cand\":\"0001\",\"cs\":\($0 + 1)}".utf8) }
    salts = (0..<8).map { Digest32(hashing: [UInt8($0)]) }
    var made: [LogEntry] = []
    for index in 0..<8 {
      made.append(
        try LogEntry(
          c: Commitment.of(salt: salts[index], body: bodies[index]), kind: "answer", n: index,
          t: 1_790_000_000_000 + index))
    }
    entries = made
    let leaves = made.map(\.leafHash)
    let other = leaves.prefix(3) + leaves.suffix(5).reversed()
    let (one, two) = (HashTree(leaves), HashTree(Array(other)))
    (tree, fork) = (one, two)
    func signed(_ tree: HashTree, _ size: Int) throws -> SignedNote {
      try Checkpoint(origin: Self.origin, size: size, root: tree.root(size: size)).signed(by: log)
    }
    notes = try (1...8).map { try signed(one, $0) }
    forkNotes = try (5...8).map { try signed(two, $0) }
    policy = try WitnessPolicy(
      text: "log \(log.verifierKey.vkey)\nwitness w1 \(witness.verifierKey.vkey)\nquorum w1\n")
  }

  /// Whether this is a head of the log itself.
  func isHead(_ head: Checkpoint?) -> Bool { Self.stands(head, in: notes) }

  /// Whether the log's key signed this head, true or not.
  func isSigned(_ head: Checkpoint?) -> Bool { Self.stands(head, in: notes + forkNotes) }

  private static func stands(_ head: Checkpoint?, in notes: [SignedNote]) -> Bool {
    guard let text = head?.text else { return false }
    return notes.contains { $0.text.utf8.elementsEqual(text.utf8) }
  }

  /// A terminal that knows the key and the head of this size.
  func keeper(knowing size: Int) -> HeadKeeper {
    var keeper = HeadKeeper()
    keeper.pin(signer.verifierKey.vkey)
    if size > 0 {
      _ = keeper.take(HeadReply(note: notes[size - 1].serialised, proof: [], root: ""))
    }
    return keeper
  }
}
