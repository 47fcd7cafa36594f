/// A bank's items sorted by id, apart by whether they stand alone.
struct DrawableBank {
  let lone: [DrawableItem]
  let groups: [EligibleUnits.Group]
  /// How many unit ids stand for more than one item or passage.
  let repeated: Int

  init(_ items: [DrawableItem]) {
    let sorted = items.sorted { $0.id < $1.id }
    lone = sorted.filter { $0.passage == nil }
    var groups: [PassageID: [DrawableItem]] = [:]
    for item in sorted {
      if let passage = item.passage { groups[passage, default: []].append(item) }
    }
    self.groups = groups.map { EligibleUnits.Group(passage: $0.key, items: $0.value) }
      .sorted { $0.passage < $1.passage }
    let names = sorted.map(\.id) + self.groups.map { ItemID($0.passage.rawValue) }
    repeated = names.count - Set(names).count
  }
}
