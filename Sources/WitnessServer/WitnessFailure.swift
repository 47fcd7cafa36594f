/// Why a witness cannot work with its folder.
package enum WitnessFailure: Error, Hashable, Sendable {
  /// A call of the operating system failed with this `errno`.
  case io(operation: String, path: String, code: Int32)
  /// Another process works with this folder.
  case locked(path: String)
  /// A kept head is not what a witness wrote, or no listed log signed it.
  case unreadable(path: String)
}
