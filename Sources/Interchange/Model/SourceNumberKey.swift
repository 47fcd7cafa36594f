/// Which numbers are meant, both ends included.
package enum SourceNumberKey: Codable, Hashable, Sendable {
  /// This number, give or take; the tolerance is `0` for none.
  case value(String, tolerance: String)
  case range(from: String, to: String)
  /// Every number: what the source's `*` catches.
  case any
}
