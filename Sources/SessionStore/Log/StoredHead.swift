/// A head that the log signed.
package struct StoredHead: Hashable, Sendable {
  /// The number of leaves under it.
  package let size: Int
  /// The whole signed note.
  package let note: String

  package init(size: Int, note: String) {
    (self.size, self.note) = (size, note)
  }
}
