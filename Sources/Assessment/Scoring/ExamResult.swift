/// Pass or fail, with the exact figures it rests on.
public struct ExamResult: Hashable, Sendable {
  /// Whether ``net`` reaches ``needed``.
  public var passed: Bool
  /// What the rule compares, after deductions: right items, or points (not hundredths).
  public var net: Fraction
  /// The least ``net`` that passes.
  public var needed: Fraction
  /// The score before deductions.
  public var score: Score

  /// A result of these parts.
  public init(passed: Bool, net: Fraction, needed: Fraction, score: Score) {
    self.passed = passed
    self.net = net
    self.needed = needed
    self.score = score
  }
}
