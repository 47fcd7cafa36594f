package import TextScreen

/// A piece of a line that looks the same all through.
package struct StyledSpan: Hashable, Sendable {
  /// Printable glyphs only, when it comes out of ``RichText``.
  package var text: String
  package var role: StyleRole

  package init(_ text: String, _ role: StyleRole) {
    self.text = text
    self.role = role
  }

  package init(text: String, role: StyleRole) {
    self.init(text, role)
  }
}

/// One line of a column, left to right; empty for a blank line.
package typealias StyledLine = [StyledSpan]
