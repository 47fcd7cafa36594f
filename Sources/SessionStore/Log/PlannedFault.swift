/// What a test makes go wrong in the next append, once.
package enum PlannedFault: Hashable, Sendable {
  /// This bit of the last entry flips in memory after the insert.
  case entryAfterInsert(bit: Int)
  /// This bit of the last entry flips before the insert.
  case entryBeforeInsert(bit: Int)
  /// This bit of the last body flips before the insert.
  case bodyBeforeInsert(bit: Int)
  /// The transaction fails after its last insert.
  case beforeCommit
  /// The process dies between commit and mirror: the mirror is not written.
  case afterCommit

  static func flip(_ bit: Int, in bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    bytes[bit / 8 % bytes.count] ^= 1 << UInt8(bit % 8)
  }
}
