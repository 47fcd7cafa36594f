import CanonicalBytes
import ExamSession
import TransparencyLog

/// Makes the bundle of a room that was made for measuring.
enum BenchBundle {
  /// An event's entry, leaf and line under a salt that belongs to its index.
  static func made(
    _ logged: LoggedEvent
  ) throws -> (entry: [UInt8], leaf: Digest32, line: BodyLine) {
    let body = try logged.event.body.json.encoded()
    let salt = BenchExam.seed("event \(logged.index)")
    let entry = try LogEntry(
      c: Commitment.of(salt: salt, body: body), kind: logged.event.body.kind.rawValue,
      n: logged.index, t: logged.time.milliseconds
    ).canonicalBytes
    return (
      entry, MerkleTree.leafHash(entry),
      BodyLine(index: logged.index, salt: salt, body: body)
    )
  }

  /// The whole bundle: a head after genesis, papers, end and at the last event, and one every so
  /// many events between them.
  static func files(_ room: BenchRoom, heads most: Int = 1_500) throws -> BundleFiles {
    let exam = room.exam
    var (entries, lines, leaves): ([[UInt8]], [BodyLine], [Digest32]) = ([], [], [])
    for event in room.events {
      let (entry, leaf, line) = try made(event)
      entries.append(entry)
      lines.append(line)
      leaves.append(leaf)
    }
    let tree = HashTree(leaves)
    var sizes = Set(
      stride(from: 1, to: leaves.count, by: max(1, leaves.count / max(1, most))))
    sizes.insert(leaves.count)
    for (index, event) in room.events.enumerated() where event.event.body.kind == .end {
      sizes.insert(index + 1)
    }
    let heads = try sizes.sorted().map { size in
      (size, try head(size, tree.root(size: size), exam, at: room.events[size - 1].time))
    }
    return try BundleWriter.files(
      BundleContents(
        entries: entries, bodies: lines, heads: heads, bank: exam.bank,
        blueprint: exam.blueprint, rule: exam.rule, roster: exam.roster,
        results: ResultsTable(state: RoomState(replaying: room.events), plan: exam.plan) {
          leaves[$0]
        }, ceremony: try exam.sealing?.ceremony.json.encoded()))
  }

  /// The head of this size, which the witness signs at the time of its last event.
  private static func head(
    _ size: Int, _ root: Digest32, _ exam: BenchExam, at time: LogTime
  ) throws -> String {
    var note = try Checkpoint(origin: BenchExam.origin, size: size, root: root)
      .signed(by: exam.signer)
    if exam.isWitnessed {
      try note.add(try exam.witness.sign(note.text, seconds: time.milliseconds / 1_000))
    }
    return note.serialised
  }
}
