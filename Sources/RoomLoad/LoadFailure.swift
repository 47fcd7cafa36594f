/// Why a request counts as an error.
package enum LoadFailure: Error, Hashable, Sendable {
  case disconnected
  /// An HTTP status other than 200.
  case refused(Int)
  /// The reply says something else than what was asked for.
  case unexpected
}
