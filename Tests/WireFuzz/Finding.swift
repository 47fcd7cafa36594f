/// A promise that a parser broke.
package struct Finding: Error, Hashable, Sendable {
  /// What should have held.
  package let rule: String

  init(_ rule: String) { self.rule = rule }
}

/// Throws unless the promise is kept.
func demand(_ holds: Bool, _ rule: @autoclosure () -> String) throws(Finding) {
  guard holds else { throw Finding(rule()) }
}
