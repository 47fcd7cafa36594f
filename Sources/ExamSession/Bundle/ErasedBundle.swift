/// A bundle from which people were taken out.
package struct ErasedBundle: Sendable {
  /// An event that still names one of them, because others' results rest on it.
  package struct Trace: Hashable, Sendable {
    /// The file of its body.
    package let path: String
    package let index: Int
  }

  package var files: BundleFiles
  /// Events that lost body and salt.
  package var erased: Int
  /// What has to stay, in order.
  package var kept: [Trace] = []
}
