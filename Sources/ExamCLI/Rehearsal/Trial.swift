/// What a rehearsal tries at every seat.
enum Trial: String, CaseIterable, Encodable, Sendable {
  /// The machine came: somebody logged in there.
  case machine
  /// It showed the certificate that was made for it.
  case certificate
  /// Letters, arrows with Enter, several choices, digits.
  case keys
  /// The sentence is on the screen and was typed.
  case vietnamese
  /// Everything is in the log, and the sheet was handed in.
  case saved
  /// The connection was cut, and the session went on over another one.
  case reconnect
}
