/// A mark that opens a nested piece of a line.
enum InlineMark: Hashable, Sendable {
  case strong, emphasis, raised, lowered

  /// What opens it, and what it is when nothing closes it.
  var opening: String {
    switch self {
    case .strong: "**"
    case .emphasis: "*"
    case .raised: "^{"
    case .lowered: "_{"
    }
  }

  /// What closes it.
  var closing: String {
    switch self {
    case .strong: "**"
    case .emphasis: "*"
    case .raised, .lowered: "}"
    }
  }

  var hasBraces: Bool { self == .raised || self == .lowered }

  func inline(_ content: [RichInline]) -> RichInline {
    switch self {
    case .strong: .strong(content)
    case .emphasis: .emphasis(content)
    case .raised: .raised(content)
    case .lowered: .lowered(content)
    }
  }
}
