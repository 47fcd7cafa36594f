/// Why a blueprint cannot be drawn from a bank for every possible seed.
public struct BlueprintConflict: Error, Hashable, Sendable {
  /// What is in the way.
  public enum Constraint: String, CaseIterable, Hashable, Sendable {
    /// The blueprint draws nothing.
    case empty
    /// The working time is not 1…10,000 minutes.
    case minutes
    /// The cell's id is not `[A-Za-z0-9_-]{1,40}`.
    case cellID = "cell_id"
    /// Two cells have this id.
    case repeatedCell = "repeated_cell"
    /// The topic is neither a code nor a prefix ending in `/`.
    case topic
    /// A count is negative or above 10,000, or passages are asked for without a size.
    case counts
    /// Points are not above zero.
    case points
    /// Two items of the bank have this id, or a passage and an item share one.
    case repeatedItem = "repeated_item"
    /// This many of the cell's items are also taken by an earlier cell.
    case overlap
    /// Some draw could find fewer lone items.
    case loneItems = "lone_items"
    /// The bank has fewer passage groups of that size.
    case passages
    /// An item of an eligible passage group belongs to an enemy group.
    case enemiesInPassage = "enemies_in_passage"
    /// The blueprint sets no points and the cell's items do not agree on them.
    case pointsDiffer = "points_differ"
  }

  /// The cell's id; empty when the blueprint as a whole is meant.
  public var cell: String
  /// What is in the way.
  public var constraint: Constraint
  /// What every draw must find.
  public var needed: Int
  /// What some draw finds.
  public var available: Int

  /// A conflict of these parts.
  public init(cell: String, constraint: Constraint, needed: Int, available: Int) {
    self.cell = cell
    self.constraint = constraint
    self.needed = needed
    self.available = available
  }

  /// `cell/constraint`, as machines read it.
  public var name: String {
    cell.isEmpty ? constraint.rawValue : "\(cell)/\(constraint.rawValue)"
  }
}
