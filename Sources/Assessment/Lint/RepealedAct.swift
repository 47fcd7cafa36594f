/// A legal act that is no longer in force.
public struct RepealedAct: Hashable, Sendable {
  /// As it is cited, e.g. `138/2020/NĐ-CP`.
  public var number: String
  /// Its name without the year, e.g. `Luật Cán bộ, công chức`; empty when only numbers tell it.
  public var title: String
  /// The first day without force, `yyyy-mm-dd`.
  public var repealedOn: String
  /// The number of the act that took its place; empty when none did.
  public var by: String
  /// For whom it lost its force; empty for everybody.
  public var scope: String

  /// An act of these parts.
  public init(number: String, title: String, repealedOn: String, by: String, scope: String = "") {
    self.number = number
    self.title = title
    self.repealedOn = repealedOn
    self.by = by
    self.scope = scope
  }
}
