import CanonicalBytes
import TransparencyLog

/// A second way to the root, apart from `TreeFrontier`: a stack of subtrees with their heights.
///
/// Signing compares both, so that a slip of memory or code in one of them stops the log.
struct StackTree: Hashable, Sendable {
  private var stack: [Subtree] = []

  private struct Subtree: Hashable {
    var height: Int
    var root: [UInt8]
  }

  init() {}

  /// Starts from a tree whose root was compared with a signed head.
  init(_ frontier: TreeFrontier) {
    let heights = (0..<Int.bitWidth).reversed().filter { frontier.size >> $0 & 1 == 1 }
    stack = zip(heights, frontier.edge).map { Subtree(height: $0, root: $1.bytes) }
  }

  var size: Int { stack.reduce(0) { $0 + 1 << $1.height } }

  var root: Digest32 {
    var rest = stack
    guard var right = rest.popLast()?.root else { return Digest32(hashing: []) }
    while let left = rest.popLast() {
      right = Digest32(hashing: [1], left.root, right).bytes
    }
    return Digest32(right) ?? Digest32(hashing: [])
  }

  mutating func append(entry: [UInt8]) {
    stack.append(Subtree(height: 0, root: Digest32(hashing: [0] + entry).bytes))
    while stack.count >= 2, stack[stack.count - 2].height == stack[stack.count - 1].height {
      let right = stack.removeLast()
      let left = stack.removeLast()
      let root = Digest32(hashing: [1] + left.root + right.root).bytes
      stack.append(Subtree(height: left.height + 1, root: root))
    }
  }
}
