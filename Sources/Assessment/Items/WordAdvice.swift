/// How long an extended text should be, in words; advice to the candidate, not a limit.
public struct WordAdvice: Hashable, Sendable {
  /// At least this many.
  public var least: Int
  /// At most this many.
  public var most: Int

  /// From `least` to `most` words.
  public init(least: Int, most: Int) {
    self.least = least
    self.most = most
  }
}
