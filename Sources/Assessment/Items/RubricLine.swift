/// One thing that a marker looks for in an extended text.
public struct RubricLine: Hashable, Sendable {
  /// What it is worth.
  public var points: Points
  /// What to look for.
  public var text: String

  /// A line of this worth and text.
  public init(points: Points, text: String) {
    self.points = points
    self.text = text
  }
}
