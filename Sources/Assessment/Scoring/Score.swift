/// What scoring gave for one sheet.
public struct Score: Hashable, Sendable {
  /// The sum of ``items``.
  public var raw: Points
  /// The most that the paper could give.
  public var maximum: Points
  /// For each item of the sheet, in its order.
  public var items: [Points]
  /// The items that count and were answered right in every part.
  public var correct: Int
  /// The items that count: those worth any points, so none on trial.
  public var counted: Int
  /// The extended texts that were written and that people must still mark.
  public var unmarked: Int

  /// A score of these parts.
  public init(
    raw: Points, maximum: Points, items: [Points], correct: Int, counted: Int,
    unmarked: Int = 0
  ) {
    self.raw = raw
    self.maximum = maximum
    self.items = items
    self.correct = correct
    self.counted = counted
    self.unmarked = unmarked
  }
}
