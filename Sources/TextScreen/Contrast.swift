/// The three ways to show style roles.
package enum Contrast: String, Hashable, Sendable, CaseIterable {
  case normal
  case high
  /// No colours at all: bold, underline and reverse only.
  case mono

  /// The next one, round and round.
  package var next: Contrast {
    switch self {
    case .normal: .high
    case .high: .mono
    case .mono: .normal
    }
  }
}
