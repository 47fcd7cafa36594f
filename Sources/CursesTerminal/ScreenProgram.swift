package import TextScreen

/// A program that owns a whole terminal, as ``ScreenLoop`` runs it.
package protocol ScreenProgram {
  var contrast: Contrast { get }
  /// What more keys at once than a person presses are.
  var burst: KeyBurst { get }
  var screen: Screen { get }
  /// Something happened at the terminal.
  mutating func take(_ happening: ScreenHappening) -> [ScreenOrder]
  /// Takes what came in from elsewhere since the last look; `nil` when nothing did.
  mutating func takeInbox() -> [ScreenOrder]?
}

/// What more keys at once than a person presses are: they come from a paste or a stuck key.
package enum KeyBurst: Hashable, Sendable {
  /// One text, as if the terminal had marked it as pasted.
  case text
  /// Keys all the same: lines of a form, and what goes from one to the next.
  case keys
  /// Nobody's will: what is beyond a person's pace is dropped.
  case dropped
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
