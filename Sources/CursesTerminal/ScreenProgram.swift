package import TextScreen

/// A program that owns a whole terminal, as ``ScreenLoop`` runs it.
package protocol ScreenProgram {
  var contrast: Contrast { get }
  /// Whether what is typed now is text rather than commands.
  var takesText: Bool { get }
  var screen: Screen { get }
  /// Something happened at the terminal.
  mutating func take(_ happening: ScreenHappening) -> [ScreenOrder]
  /// Takes what came in from elsewhere since the last look; `nil` when nothing did.
  mutating func takeInbox() -> [ScreenOrder]?
}

/// What happens at a terminal.
package enum ScreenHappening: Hashable, Sendable {
  case key(KeyPress)
  /// Text that came at once, not key by key; it never counts as keys.
  case pasted(String)
  case resized(Size)
  /// The loop's monotonic clock in milliseconds.
  case tick(Int)
}

/// What a program asks of the terminal that it owns.
package enum ScreenOrder: Hashable, Sendable {
  case ring
  case quit
}
