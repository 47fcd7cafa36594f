/// What scoring gave for one sheet.
public struct Score: Hashable, Sendable {
  /// The sum of ``items``.
  public var raw: Points
  /// The most that the paper could give.
  public var maximum: Points
  /// For each item of the sheet, in its order.
  public var items: [Points]
  /// The items with full points.
  public var correct: Int

  /// A score of these parts.
  public init(raw: Points, maximum: Points, items: [Points], correct: Int) {
    self.raw = raw
    self.maximum = maximum
    self.items = items
    self.correct = correct
  }
}
