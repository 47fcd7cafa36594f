/// What is wrong with a tlog-tiles directory.
public enum TileRefusal: Error, Hashable, Sendable {
  /// The file is not there.
  case missing(path: String)
  /// The file does not hold what its path promises.
  case malformed(path: String)
  /// The entry of this index does not have the hash that tile level 0 has for it.
  case entry(index: Int, path: String)
  /// A hash in this tile is not the root of the tile below it.
  case node(path: String, position: Int)
  /// The tiles agree with one another, but not with the root of the checkpoint.
  case root
  /// An entry is longer than the 65,535 bytes that an entry bundle can hold.
  case entryTooLong(index: Int)
}
