/// The decision (quyết định) by which an agency made a rule of its own.
public struct AgencyDecision: Hashable, Sendable {
  /// As on the document, e.g. `12/QĐ-VP`.
  public var number: String
  /// `yyyy-mm-dd`.
  public var date: String
  /// Who decided.
  public var agency: String

  /// A decision of these parts.
  public init(number: String, date: String, agency: String) {
    self.number = number
    self.date = date
    self.agency = agency
  }
}
