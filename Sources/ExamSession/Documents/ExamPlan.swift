package import Assessment
import CanonicalBytes

/// Everything that is fixed before the start and holds no key: what genesis commits to.
package struct ExamPlan: Sendable {
  package let blueprint: Blueprint
  package let profile: RegulationProfile
  package let roster: Roster
  package let assembly: PaperAssembly
  /// The bank's items by id, as candidates may see them.
  package let items: [ItemID: Item]
  /// The items of extended text, which stand in sheets by their hash.
  package let extendedItems: Set<ItemID>
  /// Hex SHA-256 of `rule.json`.
  package let ruleSHA: String

  package init(
    blueprint: Blueprint, profile: RegulationProfile, roster: Roster, assembly: PaperAssembly,
    items: [ItemID: Item], ruleSHA: String
  ) {
    self.blueprint = blueprint
    self.profile = profile
    self.roster = roster
    self.assembly = assembly
    self.items = items
    extendedItems = Set(items.values.filter { $0.type == .extendedText }.map(\.id))
    self.ruleSHA = ruleSHA
  }
}

/// Why an exam's documents do not make a plan.
package enum ExamPlanRefusal: Error, Hashable, Sendable {
  case blueprint
  case rule
  case roster
  case items
}

extension ExamPlan {
  /// Reads the documents that genesis commits to.
  package init(
    blueprint: [UInt8], rule: [UInt8], roster: [UInt8], items: [CommittedItem]
  ) throws(ExamPlanRefusal) {
    guard let json = try? CanonicalJSON(decoding: blueprint),
      let blueprint = try? Blueprint(canonical: json)
    else { throw .blueprint }
    guard let json = try? CanonicalJSON(decoding: rule),
      let profile = try? RegulationProfile(canonical: json)
    else { throw .rule }
    guard let json = try? CanonicalJSON(decoding: roster), let roster = try? Roster(json: json)
    else { throw .roster }
    let fixed = items.filter(\.item.isFixed).map { ($0.item.id, $0.item.choices.map(\.id)) }
    guard
      let assembly = try? PaperAssembly(
        leaves: items.map(\.leaf), blueprint: blueprint,
        fixedOrders: Dictionary(fixed, uniquingKeysWith: { first, _ in first }))
    else { throw .items }
    self.init(
      blueprint: blueprint, profile: profile, roster: roster, assembly: assembly,
      items: Dictionary(
        items.map { ($0.item.id, $0.item) }, uniquingKeysWith: { first, _ in first }),
      ruleSHA: Digest32(hashing: rule).hex)
  }
}
