/// One column of one row: a character and what it means.
package struct Cell: Hashable, Sendable {
  package let character: Character
  package let role: StyleRole
  /// Whether this is the right half of the wide character on its left.
  package let isContinuation: Bool

  package static let blank = Cell(" ", .body)

  init(_ character: Character, _ role: StyleRole, isContinuation: Bool = false) {
    self.character = character
    self.role = role
    self.isContinuation = isContinuation
  }
}
