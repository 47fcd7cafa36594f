import Assessment
import CanonicalBytes
import TransparencyLog

/// Everything a bundle is made of, as the room's data has it.
package struct BundleContents: Sendable {
  /// Every entry of the log in order.
  package var entries: [[UInt8]]
  /// What opens each entry, in order; empty for a bundle that shows structure only.
  package var bodies: [BodyLine]
  /// Every signed head, one for each size.
  package var heads: [(size: Int, note: String)]
  /// Every item of the bank with what opens it.
  package var bank: [BankLine]
  package var blueprint: [UInt8]
  package var rule: [UInt8]
  package var roster: [UInt8]
  package var results: ResultsTable?
  /// Of a sealed exam.
  package var ceremony: [UInt8]?
  /// Of a room that was corrected or wiped later.
  package var continuation: ContinuationContents?

  package init(
    entries: [[UInt8]], bodies: [BodyLine], heads: [(size: Int, note: String)],
    bank: [BankLine], blueprint: [UInt8], rule: [UInt8], roster: [UInt8],
    results: ResultsTable?, ceremony: [UInt8]? = nil
  ) {
    self.entries = entries
    self.bodies = bodies
    self.heads = heads
    self.bank = bank
    self.blueprint = blueprint
    self.rule = rule
    self.roster = roster
    self.results = results
    self.ceremony = ceremony
  }
}

/// Why no bundle is written.
package enum BundleRefusal: Error, Hashable, Sendable {
  /// The last signed head is of another size than the log.
  case unsignedTail(head: Int, size: Int)
  case notCanonical
  case entryTooLong(index: Int)
}

/// Writes the files of verifiable-exam 2.13.
package enum BundleWriter {
  /// All files of a bundle. Only items that stand in some paper of this log stay open.
  package static func files(_ contents: BundleContents) throws(BundleRefusal) -> BundleFiles {
    var files = try logFiles(
      entries: contents.entries, heads: contents.heads)
    if !contents.bodies.isEmpty {
      files[BundlePath.bodies] = TextLines.join(contents.bodies.map(\.bytes))
      files[BundlePath.bank] = try bankBytes(contents)
      files[BundlePath.blueprint] = contents.blueprint
      files[BundlePath.rule] = contents.rule
      files[BundlePath.roster] = contents.roster
      files[BundlePath.results] = contents.results?.bytes
      files[BundlePath.ceremony] = contents.ceremony
    }
    files[BundlePath.readme] = BundleReadme.bytes
    guard let continuation = contents.continuation else { return files }
    let more = try self.files(continuation, showsBodies: !contents.bodies.isEmpty)
    for path in more.paths { files[path] = more[path] }
    return files
  }

  /// The files of a continuation log, all of them below ``BundlePath/continuation``.
  package static func files(
    _ contents: ContinuationContents, showsBodies: Bool = true
  ) throws(BundleRefusal) -> BundleFiles {
    let log = try logFiles(entries: contents.entries, heads: contents.heads)
    var files = BundleFiles()
    for path in log.paths { files[BundlePath.continuation + path] = log[path] }
    guard showsBodies else { return files }
    files[BundlePath.continuation + BundlePath.bodies] =
      TextLines.join(contents.bodies.map(\.bytes))
    files[BundlePath.continuationResults] = contents.results?.bytes
    return files
  }

  private static func logFiles(
    entries: [[UInt8]], heads: [(size: Int, note: String)]
  ) throws(BundleRefusal) -> BundleFiles {
    guard let last = heads.max(by: { $0.size < $1.size }),
      last.size == entries.count
    else {
      let head = heads.map(\.size).max() ?? 0
      throw .unsignedTail(head: head, size: entries.count)
    }
    var files = BundleFiles()
    for (index, entry) in entries.enumerated() where entry.count > 65_535 {
      throw .entryTooLong(index: index)
    }
    guard let tiles = try? TileLayout.files(entries: entries) else {
      throw .notCanonical
    }
    for tile in tiles { files[BundlePath.log + tile.path] = tile.bytes }
    for head in heads { files[BundlePath.head(head.size)] = Array(head.note.utf8) }
    files[BundlePath.checkpoint] = Array(last.note.utf8)
    return files
  }

  private static func bankBytes(_ contents: BundleContents) throws(BundleRefusal) -> [UInt8] {
    let used = usedItems(contents.bodies, contents.entries)
    var lines: [[UInt8]] = []
    for line in contents.bank.sorted(by: { $0.leaf.id < $1.leaf.id }) {
      var line = line
      if !used.contains(line.leaf.id) { line.opening = nil }
      guard let bytes = try? line.json.encoded() else { throw .notCanonical }
      lines.append(bytes)
    }
    return TextLines.join(lines)
  }

  /// The items of every `paper` event.
  private static func usedItems(_ bodies: [BodyLine], _ entries: [[UInt8]]) -> Set<ItemID> {
    var used: Set<ItemID> = []
    for line in bodies where entries.indices.contains(line.index) {
      guard let entry = try? LogEntry(bytes: entries[line.index]),
        entry.kind == EventKind.paper.rawValue,
        let items = (try? CanonicalJSON(decoding: line.body))?["items"]?.arrayValue
      else { continue }
      used.formUnion(items.compactMap(\.stringValue).map { ItemID($0) })
    }
    return used
  }
}
