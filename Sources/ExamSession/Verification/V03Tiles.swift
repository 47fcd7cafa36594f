import CanonicalBytes
import TransparencyLog

/// V3: every tile and every entry is there, nothing else is, and all lead to the signed root.
enum V03Tiles {
  static func check(_ file: inout CaseFile) async -> StepOutcome {
    guard let checkpoint = file.checkpoint else { return .skipped(.tiles, .needs(.origin)) }
    var outcome = StepOutcome(.tiles, note: .counted(checkpoint.size, .events))
    let bundles = file.files.paths(under: BundlePath.log + "tile/entries/").count
    // A signed size may be any number; never make room for more than the files can hold.
    guard checkpoint.size <= bundles * TileLayout.width else {
      outcome.find(.entriesMissing, "\(checkpoint.size)")
      return outcome
    }
    let size = checkpoint.size
    let tiles = await lowestTiles(size, file.files)
    var leaves: [Digest32] = []
    leaves.reserveCapacity(size)
    file.entryBytes.reserveCapacity(size)
    for tile in tiles {
      outcome.take(tile.outcome)
      file.entryBytes += tile.entries
      leaves += tile.leaves
    }
    checkPaths(size, file.files, &outcome)
    guard leaves.count == size else { return outcome }
    let tree = HashTree(leaves)
    if (try? tree.root(size: size)) != checkpoint.root { outcome.find(.rootDiffers) }
    checkUpperTiles(tiles.compactMap(\.root), file.files, &outcome)
    file.tree = tree
    file.forget(file.files.paths(under: BundlePath.log + "tile/"))
    return outcome
  }

  private static func lowestTiles(_ size: Int, _ files: BundleFiles) async -> [LowestTile] {
    let starts = Array(stride(from: 0, to: size, by: TileLayout.width))
    return await Batch.map(starts, least: 16) { start in
      LowestTile(start: start, count: min(TileLayout.width, size - start), files)
    }
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

  /// Compares every tile above level 0 with the one that the roots of the full tiles below give.
  private static func checkUpperTiles(
    _ roots: [Digest32], _ files: BundleFiles, _ outcome: inout StepOutcome
  ) {
    var (hashes, level) = (roots, 1)
    while !hashes.isEmpty {
      var above: [Digest32] = []
      for start in stride(from: 0, to: hashes.count, by: TileLayout.width) {
        let tile = Array(hashes[start..<min(start + TileLayout.width, hashes.count)])
        let path =
          BundlePath.log
          + TileLayout.path(level: level, tile: start / TileLayout.width, count: tile.count)
        if let bytes = files[path] {
          if bytes != tile.flatMap(\.bytes) { outcome.find(.tileDiffers, path) }
        } else {
          outcome.find(.tileMissing, path)
        }
        if tile.count == TileLayout.width { above.append(MerkleTree.root(tile)) }
      }
      (hashes, level) = (above, level + 1)
    }
  }
}
