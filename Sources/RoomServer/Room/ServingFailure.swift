/// Why a room cannot be served at all.
package enum ServingFailure: Error, Hashable, Sendable {
  /// The seed shares do not open their commitments, or a paper cannot be assembled.
  case opening
  /// A sheet holds an item without key.
  case scoring
  /// The log has its final checkpoint; there is nothing left to serve.
  case finished
}
