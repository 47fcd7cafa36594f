/// Pass or fail, with the exact figures it rests on.
public struct ExamResult: Hashable, Sendable {
  /// What a result comes to.
  public enum Outcome: String, Hashable, Sendable {
    /// ``ExamResult/net`` reaches ``ExamResult/needed``.
    case pass
    /// It does not.
    case fail
    /// People must still mark an extended text.
    case unmarked
  }

  /// What it comes to.
  public var outcome: Outcome
  /// What the rule compares, after deductions: right items, or points (not hundredths).
  public var net: Fraction
  /// The least ``net`` that passes.
  public var needed: Fraction
  /// The score before deductions.
  public var score: Score

  /// Whether the outcome is a pass.
  public var passed: Bool { outcome == .pass }

  /// A result of these parts.
  public init(outcome: Outcome, net: Fraction, needed: Fraction, score: Score) {
    self.outcome = outcome
    self.net = net
    self.needed = needed
    self.score = score
  }
}
