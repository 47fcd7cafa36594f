/// Why no screen can be drawn on this terminal.
package enum TerminalRefusal: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The terminal's type is not in the terminfo database.
  case unknownType(String)
  /// The terminal's type cannot place the cursor.
  case tooSimple(String)
  /// No locale with UTF-8 can be set.
  case notUTF8
}
