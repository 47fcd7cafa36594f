package import TextScreen

/// What one wait for the keyboard brought.
package enum TerminalInput: Hashable, Sendable {
  case key(KeyPress)
  case resized
  case nothing
}
