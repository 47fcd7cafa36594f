extension KeyShares {
  /// Whether nothing has a share that `item` does not have.
  func fits(_ item: Item) -> Bool {
    let choices = Set(item.choices.map(\.id))
    switch (content, item.type) {
    case (.table(.choices(let shares)), .singleChoice), (.table(.choices(let shares)), .trueFalse),
      (.table(.choices(let shares)), .multipleChoice):
      return choices.isSuperset(of: shares.keys)
    case (.table(.texts), .shortText), (.table(.numbers), .numeric): return true
    case (.pairs(let pairs, _), .matching):
      let prompts = Set(item.prompts.map(\.id))
      return pairs.allSatisfy { prompts.contains($0.prompt) && choices.contains($0.choice) }
    case (.gaps(let gaps), .cloze):
      return gaps.count == item.gaps.count && zip(gaps, item.gaps).allSatisfy(Self.fits)
    case (.table, _), (.pairs, _), (.gaps, _): return false
    }
  }

  private static func fits(_ shares: GapShares, _ gap: Gap) -> Bool {
    switch (shares.table, gap) {
    case (.texts, .text), (.numbers, .number): true
    case (.choices(let shares), .choices(let choices)):
      Set(choices.map(\.id)).isSuperset(of: shares.keys)
    case (.texts, _), (.numbers, _), (.choices, _): false
    }
  }
}
