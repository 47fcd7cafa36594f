public import CanonicalBytes

/// Reads a tlog-tiles directory and believes nothing in it but what leads to the root.
public struct TileReader {
  private let size: Int
  private let file: (String) -> [UInt8]?

  /// A reader of the log of `size` entries; `file` gives the content of a path, or `nil`.
  public init(size: Int, file: @escaping (String) -> [UInt8]?) {
    self.size = size
    self.file = file
  }

  /// All entries, once every entry bundle and every tile fits and leads to `root`.
  public func entries(root: Digest32) throws(TileRefusal) -> [[UInt8]] {
    var entries: [[UInt8]] = []
    var hashes: [Digest32] = []
    for (tile, count) in TileLayout.tiles(level: 0, size: size) {
      let bundle = try bundle(tile: tile, count: count)
      let path = TileLayout.path(level: 0, tile: tile, count: count)
      let leaves = try self.hashes(path, count: count)
      for (position, entry) in bundle.enumerated() {
        guard MerkleTree.leafHash(entry) == leaves[position] else {
          throw .entry(index: tile * TileLayout.width + position, path: path)
        }
      }
      entries += bundle
      hashes += leaves
    }
    guard MerkleTree.root(hashes) == root else { throw .root }
    try checkUpperTiles(hashes)
    return entries
  }

  private func checkUpperTiles(_ leaves: [Digest32]) throws(TileRefusal) {
    var below = leaves
    var level = 1
    while below.count >= TileLayout.width {
      var expected: [Digest32] = []
      for start in stride(from: 0, through: below.count - TileLayout.width, by: TileLayout.width) {
        expected.append(MerkleTree.root(Array(below[start..<(start + TileLayout.width)])))
      }
      for (tile, count) in TileLayout.tiles(level: level, size: size) {
        let path = TileLayout.path(level: level, tile: tile, count: count)
        for (position, hash) in try hashes(path, count: count).enumerated() {
          guard hash == expected[tile * TileLayout.width + position] else {
            throw .node(path: path, position: position)
          }
        }
      }
      below = expected
      level += 1
    }
  }

  private func hashes(_ path: String, count: Int) throws(TileRefusal) -> [Digest32] {
    guard let bytes = file(path) else { throw .missing(path: path) }
    guard bytes.count == count * 32 else { throw .malformed(path: path) }
    return stride(from: 0, to: bytes.count, by: 32).compactMap {
      Digest32(bytes[$0..<($0 + 32)])
    }
  }

  private func bundle(tile: Int, count: Int) throws(TileRefusal) -> [[UInt8]] {
    let path = TileLayout.entriesPath(tile: tile, count: count)
    guard let bytes = file(path) else { throw .missing(path: path) }
    var entries: [[UInt8]] = []
    var position = 0
    while position < bytes.count {
      guard bytes.count - position >= 2 else { throw .malformed(path: path) }
      let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
      guard bytes.count - position - 2 >= length else { throw .malformed(path: path) }
      entries.append(Array(bytes[(position + 2)..<(position + 2 + length)]))
      position += 2 + length
    }
    guard entries.count == count else { throw .malformed(path: path) }
    return entries
  }
}
