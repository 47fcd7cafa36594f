import CanonicalBytes
import TransparencyLog

/// V3: every tile and every entry is there, nothing else is, and all lead to the signed root.
enum V03Tiles {
  static func check(_ file: inout CaseFile) -> StepOutcome {
    guard let checkpoint = file.checkpoint else { return .skipped(.tiles, .needs(.origin)) }
    var outcome = StepOutcome(.tiles, note: .counted(checkpoint.size, .events))
    let bundles = file.files.paths(under: BundlePath.log + "tile/entries/").count
    // A signed size may be any number; never make room for more than the files can hold.
    guard checkpoint.size <= bundles * TileLayout.width else {
      outcome.find(.entriesMissing, "\(checkpoint.size)")
      return outcome
    }
    var leaves: [Digest32] = []
    for start in stride(from: 0, to: checkpoint.size, by: TileLayout.width) {
      let count = min(TileLayout.width, checkpoint.size - start)
      let entries = entries(start / TileLayout.width, count: count, file.files, &outcome)
      file.entryBytes += entries
      leaves += checkLeaves(entries, start: start, file.files, &outcome)
    }
    checkPaths(checkpoint.size, file.files, &outcome)
    guard leaves.count == checkpoint.size else { return outcome }
    let tree = HashTree(leaves)
    if (try? tree.root(size: checkpoint.size)) != checkpoint.root { outcome.find(.rootDiffers) }
    checkUpperTiles(file.entryBytes.compactMap(\.self), file.files, &outcome)
    file.tree = tree
    return outcome
  }

  /// The entries of one bundle by position; `nil` from where it cannot be read.
  private static func entries(
    _ tile: Int, count: Int, _ files: BundleFiles, _ outcome: inout StepOutcome
  ) -> [[UInt8]?] {
    let path = BundlePath.log + TileLayout.entriesPath(tile: tile, count: count)
    var entries: [[UInt8]?] = []
    guard let bytes = files[path] else {
      outcome.find(.tileMissing, event: tile * TileLayout.width, path)
      return Array(repeating: nil, count: count)
    }
    var rest = bytes[...]
    while entries.count < count, rest.count >= 2 {
      let length = Int(rest[rest.startIndex]) << 8 | Int(rest[rest.startIndex + 1])
      guard rest.count >= 2 + length else { break }
      entries.append(Array(rest.dropFirst(2).prefix(length)))
      rest = rest.dropFirst(2 + length)
    }
    if entries.count < count || !rest.isEmpty {
      let event = tile * TileLayout.width + min(entries.count, count - 1)
      outcome.find(.bundleMalformed, event: event, path)
    }
    return entries + Array(repeating: nil, count: count - entries.count)
  }

  /// Compares entries with the hashes of tile level 0; gives the leaf hashes, all or none.
  private static func checkLeaves(
    _ entries: [[UInt8]?], start: Int, _ files: BundleFiles, _ outcome: inout StepOutcome
  ) -> [Digest32] {
    let path =
      BundlePath.log
      + TileLayout.path(level: 0, tile: start / TileLayout.width, count: entries.count)
    let hashes = entries.compactMap { $0.map(MerkleTree.leafHash) }
    guard let tile = files[path] else {
      outcome.find(.tileMissing, event: start, path)
      return hashes.count == entries.count ? hashes : []
    }
    if tile.count != entries.count * 32 { outcome.find(.tileDiffers, path) }
    for (offset, entry) in entries.enumerated() where tile.count >= (offset + 1) * 32 {
      guard let entry else { continue }
      let written = tile[(offset * 32)..<(offset * 32 + 32)]
      if !MerkleTree.leafHash(entry).bytes.elementsEqual(written) {
        outcome.find(.entryDiffers, event: start + offset, path)
      }
    }
    return hashes.count == entries.count ? hashes : []
  }

  private static func checkPaths(
    _ size: Int, _ files: BundleFiles, _ outcome: inout StepOutcome
  ) {
    let expected = Set(
      TileLayout.paths(size: size).map { BundlePath.log + $0 } + [BundlePath.checkpoint])
    for path in files.paths(under: BundlePath.log) where !expected.contains(path) {
      outcome.find(.fileExtra, path)
    }
  }

  /// Compares every tile above level 0 with the one that the entries give.
  private static func checkUpperTiles(
    _ entries: [[UInt8]], _ files: BundleFiles, _ outcome: inout StepOutcome
  ) {
    guard let expected = try? TileLayout.files(entries: entries) else { return }
    for tile in expected where !tile.path.hasPrefix("tile/0/") {
      let path = BundlePath.log + tile.path
      guard let bytes = files[path] else {
        outcome.find(.tileMissing, path)
        continue
      }
      if bytes != tile.bytes { outcome.find(.tileDiffers, path) }
    }
  }
}
