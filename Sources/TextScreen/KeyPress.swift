/// One key as the terminal reports it.
package enum KeyPress: Hashable, Sendable {
  case character(Character)
  /// Control with a lower-case letter.
  case control(Character)
  case up, down, left, right
  case tab, backtab, enter, escape, backspace, delete
  case pageUp, pageDown, home, end
  case function(Int)
}
