/// A member of a source that an item has no place for, kept as written.
package struct SourceLeftover: Codable, Hashable, Sendable {
  /// The member's name in its format, e.g. `penalty`.
  package var name: String
  /// Its text, or its markup.
  package var value: String

  /// A leftover of this name.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
