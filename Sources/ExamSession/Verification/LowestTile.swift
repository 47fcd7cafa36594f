import CanonicalBytes
import TransparencyLog

/// One entry bundle of the log and the hash tile of its entries, read and compared.
struct LowestTile: Sendable {
  /// The entries by position; `nil` from where the bundle cannot be read.
  private(set) var entries: [[UInt8]?] = []
  /// The leaf hashes of all entries, or none when an entry is missing.
  private(set) var leaves: [Digest32] = []
  /// The root over the leaves of a full tile.
  private(set) var root: Digest32?
  /// What is wrong with the two files.
  private(set) var outcome = StepOutcome(.tiles)

  /// Reads the `count` entries from `start` on.
  init(start: Int, count: Int, _ files: BundleFiles) {
    readEntries(start, count, files)
    let hashes = entries.map { $0.map(MerkleTree.leafHash) }
    compare(hashes, start, files)
    leaves = hashes.compactMap(\.self)
    if leaves.count < count { leaves = [] }
    if leaves.count == TileLayout.width { root = MerkleTree.root(leaves) }
  }

  private mutating func readEntries(_ start: Int, _ count: Int, _ files: BundleFiles) {
    let path =
      BundlePath.log + TileLayout.entriesPath(tile: start / TileLayout.width, count: count)
    guard let bytes = files[path] else {
      outcome.find(.tileMissing, event: start, path)
      entries = Array(repeating: nil, count: count)
      return
    }
    entries.reserveCapacity(count)
    var place = 0
    while entries.count < count, bytes.count - place >= 2 {
      let end = place + 2 + (Int(bytes[place]) << 8 | Int(bytes[place + 1]))
      guard end <= bytes.count else { break }
      entries.append(Array(bytes[(place + 2)..<end]))
      place = end
    }
    if entries.count < count || place < bytes.count {
      outcome.find(.bundleMalformed, event: start + min(entries.count, count - 1), path)
    }
    entries += Array(repeating: nil, count: count - entries.count)
  }

  /// Compares the entries with the hashes of tile level 0.
  private mutating func compare(_ hashes: [Digest32?], _ start: Int, _ files: BundleFiles) {
    let path =
      BundlePath.log
      + TileLayout.path(level: 0, tile: start / TileLayout.width, count: hashes.count)
    guard let tile = files[path] else { return outcome.find(.tileMissing, event: start, path) }
    if tile.count != hashes.count * 32 { outcome.find(.tileDiffers, path) }
    for (offset, hash) in hashes.enumerated() where tile.count >= (offset + 1) * 32 {
      guard let hash else { continue }
      let isSame = hash.withUnsafeBytes {
        $0.elementsEqual(tile[(offset * 32)..<(offset * 32 + 32)])
      }
      if !isSame { outcome.find(.entryDiffers, event: start + offset, path) }
    }
  }
}
