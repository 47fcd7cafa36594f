import TextScreen

/// A response that is being worked on, key by key.
struct Draft: Equatable, Sendable {
  enum Content: Equatable, Sendable {
    /// The line of a typed word or number, or of the focused gap.
    case line(TextField)
    /// An extended text.
    case area(TextArea)
    /// The order of the steps while the focused one is picked up, and what it was before.
    case order([String], start: [String])
  }

  var content: Content
  /// The response when the work began.
  let before: String
  /// Monotonic milliseconds of the last key.
  var touched: Int
  /// Monotonic milliseconds of the first key since the response was last recorded.
  var waitingSince: Int?

  init(_ content: Content, before: String, at now: Int) {
    self.content = content
    self.before = before
    touched = now
  }

  /// The line of a typed word or number; `nil` for other work.
  var field: TextField? { if case .line(let field) = content { field } else { nil } }

  /// The extended text; `nil` for other work.
  var area: TextArea? { if case .area(let area) = content { area } else { nil } }

  /// The order of the steps; `nil` for other work.
  var order: [String]? { if case .order(let order, _) = content { order } else { nil } }

  /// Takes what a key at `now` made of it.
  mutating func change(to content: Content, at now: Int) {
    self.content = content
    touched = now
    waitingSince = waitingSince ?? now
  }
}
