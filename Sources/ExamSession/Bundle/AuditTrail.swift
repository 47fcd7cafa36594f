package import Assessment
package import CanonicalBytes
import TransparencyLog

/// A room's events with their proofs, for people to read; reading it verifies nothing.
package struct AuditTrail: Sendable {
  /// One event of the log.
  package struct Step: Sendable {
    package let index: Int
    package let time: LogTime
    /// As the entry names it.
    package let kind: String
    package let leaf: Digest32
    package let entry: [UInt8]
    /// What opens the entry, when it is there.
    package let line: BodyLine?
    /// The body's document, when it is there.
    package let json: CanonicalJSON?
    /// The event, when it is of a known form.
    package let event: RoomEvent?
  }

  /// In order of their indices.
  package let steps: [Step]
  package let roster: Roster?
  /// The questions that are open.
  package let items: [ItemID: Item]

  /// The trail of entries in order; `bodies` by index, where there are any.
  package init(
    entries: [[UInt8]], bodies: [Int: BodyLine], roster: Roster?, items: [ItemID: Item]
  ) {
    steps = entries.enumerated().map { Self.step($0.offset, $0.element, bodies[$0.offset]) }
    self.roster = roster
    self.items = items
  }

  /// The trail in a bundle, as far as it can be read; `nil` without a readable log.
  package init?(bundle: BundleFiles) {
    guard let note = bundle[BundlePath.checkpoint].flatMap({ try? SignedNote(parsing: $0) }),
      let head = try? Checkpoint(text: note.text),
      head.size <= bundle.paths(under: BundlePath.log).count * TileLayout.width,
      let entries = try? TileReader(size: head.size, file: { bundle[BundlePath.log + $0] })
        .entries(root: head.root)
    else { return nil }
    var bodies: [Int: BodyLine] = [:]
    for bytes in TextLines(bundle[BundlePath.bodies] ?? []).prefix(entries.count) {
      guard let (line, _) = try? BodyLine.read(Array(bytes)) else { continue }
      bodies[line.index] = line
    }
    var items: [ItemID: Item] = [:]
    for bytes in TextLines(bundle[BundlePath.bank] ?? []).prefix(BankLine.most) {
      guard let json = try? CanonicalJSON(decoding: bytes), let line = try? BankLine(json: json),
        let opening = line.opening, let item = try? Item(canonical: opening.item)
      else { continue }
      items[item.id] = item
    }
    let roster = bundle[BundlePath.roster].flatMap { try? CanonicalJSON(decoding: $0) }
    self.init(
      entries: entries, bodies: bodies, roster: roster.flatMap { try? Roster(json: $0) },
      items: items)
  }

  private static func step(_ index: Int, _ bytes: [UInt8], _ line: BodyLine?) -> Step {
    let entry = try? LogEntry(bytes: bytes)
    let json = line.flatMap { try? CanonicalJSON(decoding: $0.body) }
    let kind = entry.flatMap { EventKind(rawValue: $0.kind) }
    let event = kind.flatMap { kind in json.flatMap { try? RoomEvent(kind: kind, json: $0) } }
    return Step(
      index: index, time: LogTime(milliseconds: entry?.t ?? 0), kind: entry?.kind ?? "",
      leaf: MerkleTree.leafHash(bytes), entry: bytes, line: line, json: json, event: event)
  }
}

extension AuditTrail.Step {
  /// Whether the event is about this candidate, under any subject, or about everybody.
  package func concerns(_ candidate: CandidateNumber) -> Bool {
    guard let name = json?["cand"]?.stringValue else { return false }
    return name == "*" || CandidateNumber(name).person == candidate.person
  }
}
