/// One assembled, ordered instance for one candidate: names and order only.
public struct Paper: Hashable, Sendable {
  /// The subject of the draw: a candidate number, or `SBD#2` for a second sitting.
  public var candidate: String
  /// The assembled form the paper follows; empty when it was drawn.
  public var form: String
  /// In the order of the paper.
  public var items: [ItemID]
  /// For each item its choices as displayed; empty for a typed response.
  public var options: [[ChoiceID]]

  /// A paper of these parts.
  public init(candidate: String, form: String = "", items: [ItemID], options: [[ChoiceID]]) {
    self.candidate = candidate
    self.form = form
    self.items = items
    self.options = options
  }
}
