/// What a cell means; the terminal's edge decides how that looks.
package enum StyleRole: Hashable, Sendable, CaseIterable {
  case body
  /// Less important than the body: labels, hints.
  case muted
  case heading
  /// Where the next key acts.
  case focus
  /// What the candidate chose.
  case chosen
  case timer
  /// The timer when little time is left.
  case timerLow
  case warning
  /// Rules and lines.
  case frame
  /// Words that carry weight.
  case strong
  /// Words set off from their sentence.
  case emphasis
  /// Programs and commands.
  case code
}
