import CanonicalBytes
import TransparencyLog

/// Which events a mirror file has: a file that is only read, and need not be whole.
struct MirrorEvents {
  /// The leaf of each event, by its number.
  private var leaves: [Int: Digest32] = [:]
  /// Whether a line before the file's end cannot be read.
  private var hasHole = false

  /// Reads the mirror at `path`. A torn line at the end was never acknowledged and does not count.
  init(of path: String) throws(EventLogFailure) {
    var lines = MirrorScanner(try AppendOnlyFile(reading: path))
    while let bytes = try lines.next() {
      guard bytes.last == 0x0A else { return }
      switch MirrorLine(bytes.dropLast()) {
      case .event(let event): leaves[event.n] = MerkleTree.leafHash(event.entry)
      case .head: continue
      case nil: hasHole = true
      }
    }
  }

  /// Whether an event is here, or may be, that is not in `other`.
  func goesBeyond(_ other: MirrorEvents) -> Bool {
    hasHole || leaves.contains { other.leaves[$0.key] != $0.value }
  }
}
