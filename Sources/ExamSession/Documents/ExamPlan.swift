package import Assessment
import CanonicalBytes

/// Everything that is fixed before the start and holds no key: what genesis commits to.
package struct ExamPlan: Sendable {
  package let blueprint: Blueprint
  package let profile: RegulationProfile
  package let roster: Roster
  package let assembly: PaperAssembly
  /// The bank's leaves, ascending by id; empty when nothing is sealed.
  package let leaves: [BankLeaf]
  /// Who opens the sealed bank; `nil` when nothing is sealed.
  package let ceremony: Ceremony?
  /// Whether the items are at hand. A sealed bank has none until it is opened in memory.
  package let isOpen: Bool
  /// The bank's items by id, as candidates may see them; none until ``isOpen``.
  package let items: [ItemID: Item]
  /// The items of extended text, which stand in sheets by their hash.
  package let extendedItems: Set<ItemID>
  /// Hex SHA-256 of `rule.json`.
  package let ruleSHA: String

  /// A plan with its items at hand.
  package init(
    blueprint: Blueprint, profile: RegulationProfile, roster: Roster, assembly: PaperAssembly,
    items: [ItemID: Item], ruleSHA: String
  ) {
    self.init(
      blueprint: blueprint, profile: profile, roster: roster, leaves: [], ceremony: nil,
      isOpen: true, assembly: assembly, items: items, ruleSHA: ruleSHA)
  }

  private init(
    blueprint: Blueprint, profile: RegulationProfile, roster: Roster, leaves: [BankLeaf],
    ceremony: Ceremony?, isOpen: Bool, assembly: PaperAssembly, items: [ItemID: Item],
    ruleSHA: String
  ) {
    self.blueprint = blueprint
    self.profile = profile
    self.roster = roster
    self.leaves = leaves
    self.ceremony = ceremony
    self.isOpen = isOpen
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
    let read = try Documents(blueprint: blueprint, rule: rule, roster: roster)
    guard
      let assembly = try? PaperAssembly(
        leaves: items.map(\.leaf), blueprint: read.blueprint, fixedOrders: Self.fixed(items))
    else { throw .items }
    self.init(
      blueprint: read.blueprint, profile: read.profile, roster: read.roster, assembly: assembly,
      items: Self.byID(items), ruleSHA: Digest32(hashing: rule).hex)
  }

  /// Reads the documents of an exam whose bank is sealed: a plan from leaves alone, that knows no
  /// item until ``opened(with:)``.
  package init(
    blueprint: [UInt8], rule: [UInt8], roster: [UInt8], leaves: [BankLeaf], ceremony: Ceremony
  ) throws(ExamPlanRefusal) {
    let read = try Documents(blueprint: blueprint, rule: rule, roster: roster)
    guard
      let assembly = try? PaperAssembly(
        leaves: leaves, blueprint: read.blueprint, fixedOrders: [:])
    else { throw .items }
    self.init(
      blueprint: read.blueprint, profile: read.profile, roster: read.roster, leaves: leaves,
      ceremony: ceremony, isOpen: false, assembly: assembly, items: [:],
      ruleSHA: Digest32(hashing: rule).hex)
  }

  /// This plan with its items at hand; refuses any other items than those of the leaves, in
  /// their order.
  package func opened(with items: [CommittedItem]) throws(CeremonyProblem) -> ExamPlan {
    guard items.count == leaves.count else { throw .itemDiffers(nil) }
    for (leaf, item) in zip(leaves, items) {
      guard item.leaf == leaf, item.opensItsLeaf else { throw .itemDiffers(leaf.id) }
    }
    guard
      let assembly = try? PaperAssembly(
        leaves: leaves, blueprint: blueprint, fixedOrders: Self.fixed(items))
    else { throw .itemDiffers(nil) }
    return ExamPlan(
      blueprint: blueprint, profile: profile, roster: roster, leaves: leaves, ceremony: ceremony,
      isOpen: true, assembly: assembly, items: Self.byID(items), ruleSHA: ruleSHA)
  }

  private struct Documents {
    let blueprint: Blueprint
    let profile: RegulationProfile
    let roster: Roster

    init(blueprint: [UInt8], rule: [UInt8], roster: [UInt8]) throws(ExamPlanRefusal) {
      guard let json = try? CanonicalJSON(decoding: blueprint),
        let blueprint = try? Blueprint(canonical: json)
      else { throw .blueprint }
      guard let json = try? CanonicalJSON(decoding: rule),
        let profile = try? RegulationProfile(canonical: json)
      else { throw .rule }
      guard let json = try? CanonicalJSON(decoding: roster), let roster = try? Roster(json: json)
      else { throw .roster }
      (self.blueprint, self.profile, self.roster) = (blueprint, profile, roster)
    }
  }

  private static func fixed(_ items: [CommittedItem]) -> [ItemID: [ChoiceID]] {
    let fixed = items.filter(\.item.isFixed).map { ($0.item.id, $0.item.choices.map(\.id)) }
    return Dictionary(fixed, uniquingKeysWith: { first, _ in first })
  }

  private static func byID(_ items: [CommittedItem]) -> [ItemID: Item] {
    Dictionary(items.map { ($0.item.id, $0.item) }, uniquingKeysWith: { first, _ in first })
  }
}
