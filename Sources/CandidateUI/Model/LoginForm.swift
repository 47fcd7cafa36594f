import TextScreen

/// The login screen's two lines.
struct LoginForm: Equatable, Sendable {
  enum Line: Equatable, Sendable { case candidate, accessCode }

  var candidate = TextField(most: 32)
  var accessCode = TextField(most: 64)
  var line = Line.candidate
  /// Whether the candidate asked to come in and the room has not answered.
  var isAsking = false
  /// Whether the next login needs a session key that no session had before.
  var needsFreshKey = false

  var isComplete: Bool { !candidate.text.trimmed.isEmpty && !accessCode.text.trimmed.isEmpty }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
