package import TextScreen

/// What one wait for the keyboard brought.
package enum TerminalInput: Hashable, Sendable {
  case key(KeyPress)
  /// Text that the terminal marked as pasted.
  case pasted(String)
  case resized
  case nothing
  /// The terminal is gone: no key can come any more.
  case hungUp
}
