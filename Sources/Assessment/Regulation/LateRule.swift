/// How late a candidate may come to parts of some length; what no rule covers the chair decides.
public struct LateRule: Hashable, Sendable {
  /// The shortest part that the rule covers, in minutes; 0 without a lower bound.
  public var fromMinutes: Int
  /// The longest part that the rule covers, in minutes; `nil` without an upper bound.
  public var toMinutes: Int?
  /// The latest arrival, in minutes after the start, that is still admitted.
  public var limit: Int

  /// A rule of these parts.
  public init(fromMinutes: Int = 0, toMinutes: Int? = nil, limit: Int) {
    self.fromMinutes = fromMinutes
    self.toMinutes = toMinutes
    self.limit = limit
  }

  /// Whether the rule covers a part of this length.
  public func covers(minutes: Int) -> Bool {
    minutes >= fromMinutes && minutes <= toMinutes ?? .max
  }
}
