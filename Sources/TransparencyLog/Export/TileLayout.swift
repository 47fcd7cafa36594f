import CanonicalBytes

/// The files of C2SP tlog-tiles for a log that is written out once, at export.
public enum TileLayout {
  /// The hashes or entries of a full tile.
  public static let width = 256

  /// The path of a hash tile; a `count` below 256 is a partial tile's.
  public static func path(level: Int, tile: Int, count: Int) -> String {
    "tile/\(level)/\(path(tile, count))"
  }

  /// The path of an entry bundle; a `count` below 256 is a partial bundle's.
  public static func entriesPath(tile: Int, count: Int) -> String {
    "tile/entries/\(path(tile, count))"
  }

  /// The tiles of one level of a tree of `size` leaves: tile numbers and how much each holds.
  static func tiles(level: Int, size: Int) -> [(tile: Int, count: Int)] {
    let hashes = level * 8 < Int.bitWidth ? size >> (level * 8) : 0
    return stride(from: 0, to: hashes, by: width).map { start in
      (start / width, min(width, hashes - start))
    }
  }

  /// The paths of all files of a log of `size` entries, without `checkpoint`.
  public static func paths(size: Int) -> [String] {
    var paths = tiles(level: 0, size: size).map { entriesPath(tile: $0.tile, count: $0.count) }
    var level = 0
    while case let tiles = tiles(level: level, size: size), !tiles.isEmpty {
      paths += tiles.map { path(level: level, tile: $0.tile, count: $0.count) }
      level += 1
    }
    return paths
  }

  /// All files of a log of these entries, without `checkpoint`.
  public static func files(entries: [[UInt8]]) throws(TileRefusal) -> [TileFile] {
    var files: [TileFile] = []
    for (tile, count) in tiles(level: 0, size: entries.count) {
      var bytes: [UInt8] = []
      for index in (tile * width)..<(tile * width + count) {
        guard let length = UInt16(exactly: entries[index].count) else {
          throw .entryTooLong(index: index)
        }
        bytes += [UInt8(length >> 8), UInt8(length & 255)]
        bytes += entries[index]
      }
      files.append(TileFile(path: entriesPath(tile: tile, count: count), bytes: bytes))
    }
    var hashes = entries.map(MerkleTree.leafHash)
    var level = 0
    while !hashes.isEmpty {
      var above: [Digest32] = []
      for start in stride(from: 0, to: hashes.count, by: width) {
        let tile = Array(hashes[start..<min(start + width, hashes.count)])
        let place = path(level: level, tile: start / width, count: tile.count)
        files.append(TileFile(path: place, bytes: tile.flatMap(\.bytes)))
        if tile.count == width { above.append(MerkleTree.root(tile)) }
      }
      hashes = above
      level += 1
    }
    return files
  }

  private static func path(_ tile: Int, _ count: Int) -> String {
    var groups = [three(tile % 1000)]
    var rest = tile / 1000
    while rest > 0 {
      groups.append("x" + three(rest % 1000))
      rest /= 1000
    }
    let number = groups.reversed().joined(separator: "/")
    return count < width ? "\(number).p/\(count)" : number
  }

  private static func three(_ number: Int) -> String {
    String(repeating: "0", count: 3 - String(number).count) + String(number)
  }
}
