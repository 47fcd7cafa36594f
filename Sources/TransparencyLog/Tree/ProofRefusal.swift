/// Why a tree has no such proof or root.
public enum ProofRefusal: Error, Hashable, Sendable {
  /// There is no leaf of this index in a tree of this size.
  case index(Int, size: Int)
  /// There is no tree of this size where only `available` leaves are.
  case size(Int, available: Int)
}
