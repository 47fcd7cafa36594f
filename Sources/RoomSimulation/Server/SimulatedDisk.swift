import CanonicalBytes
import ExamSession
import TransparencyLog

/// What is durable of a room: its log, its signed heads, and the cosignatures under them.
struct SimulatedDisk: Sendable {
  private(set) var events: [LoggedEvent] = []
  /// What opens each event.
  private(set) var lines: [BodyLine] = []
  private(set) var entries: [[UInt8]] = []
  private(set) var tree = HashTree()
  /// Heads that the log's key signed, by size.
  private(set) var notes: [Int: SignedNote] = [:]
  /// Those that the witness cosigned.
  private(set) var cosigned: [Int: SignedNote] = [:]

  var size: Int { events.count }
  var lastTime: LogTime { events.last?.time ?? LogTime(milliseconds: 0) }
  var root: Digest32 { (try? tree.root(size: size)) ?? MerkleTree.emptyRoot }

  /// Takes events that are durable from now on; `dice` gives their salts.
  mutating func append(_ logged: [LoggedEvent], _ dice: inout Dice) {
    for event in logged {
      guard let body = try? event.event.body.json.encoded() else { continue }
      let line = BodyLine(index: event.index, salt: dice.digest(), body: body)
      guard let entry = Self.entry(event, line) else { continue }
      events.append(event)
      lines.append(line)
      entries.append(entry)
      tree.append(MerkleTree.leafHash(entry))
    }
  }

  /// What a new process reads: every event decoded from its body.
  func replayed() -> [LoggedEvent] {
    zip(events, lines).compactMap { event, line in
      guard let json = try? CanonicalJSON(decoding: line.body),
        let read = try? RoomEvent(kind: event.event.body.kind, json: json)
      else { return nil }
      return LoggedEvent(index: line.index, time: event.time, event: read)
    }
  }

  /// Signs the log as it is, unless that was done.
  mutating func sign(_ signer: NoteSigner) -> SignedNote? {
    if let note = notes[size] { return note }
    let head = try? Checkpoint(origin: SimulatedExam.origin, size: size, root: root)
    notes[size] = try? head?.signed(by: signer)
    return notes[size]
  }

  /// Keeps a cosignature under the head of this size.
  mutating func keep(_ line: NoteSignature, under size: Int, of key: NoteVerifierKey) {
    guard let note = cosigned[size] ?? notes[size] else { return }
    cosigned[size] = note.adding([line], of: [key])
  }

  /// Whether the witness vouches for the first `size` events.
  func isWitnessed(_ size: Int) -> Bool { cosigned.keys.contains { $0 >= size } }

  /// What a careless restore leaves: the last `count` events are gone. Only planted.
  mutating func forget(last count: Int) {
    let kept = max(1, size - count)
    (events, lines, entries) = (
      Array(events.prefix(kept)), Array(lines.prefix(kept)), Array(entries.prefix(kept))
    )
    tree = HashTree(entries.map(MerkleTree.leafHash))
    notes = notes.filter { $0.key <= kept }
  }

  /// What a hand in the database leaves: the last event under another salt. Only planted.
  mutating func rewriteLast(_ dice: inout Dice) {
    guard let last = events.popLast() else { return }
    lines.removeLast()
    entries.removeLast()
    tree = HashTree(entries.map(MerkleTree.leafHash))
    append([last], &dice)
  }

  private static func entry(_ event: LoggedEvent, _ line: BodyLine) -> [UInt8]? {
    try? LogEntry(
      c: Commitment.of(salt: line.salt, body: line.body), kind: event.event.body.kind.rawValue,
      n: event.index, t: event.time.milliseconds
    ).canonicalBytes
  }
}
