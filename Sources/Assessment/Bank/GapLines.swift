/// Writes the gaps of a text as a bank's file has them.
struct GapLines {
  private let item: Item
  private let shares: [GapShares]?
  private let letters: Letters

  init(_ item: Item, _ key: AnswerKey, _ letters: Letters) {
    self.item = item
    self.letters = letters
    if case .gaps(let gaps) = key.shares?.content { shares = gaps } else { shares = nil }
  }

  func lines(_ keys: [GapKey]) -> [String] {
    var lines = ["    gaps:"]
    for (index, key) in keys.enumerated() where item.gaps.indices.contains(index) {
      lines.append("      '\(index + 1)':")
      let (inner, letters) = content(key, item.gaps[index])
      lines += inner
      if let shares, shares.indices.contains(index) {
        lines.append("        share: \(shares[index].share.text)")
        lines += ShareLines(letters).lines(shares[index].table, indent: 8)
      }
    }
    return lines
  }

  private func content(_ key: GapKey, _ gap: Gap) -> ([String], Letters) {
    switch key {
    case .texts(let accepted, let ignoresCase):
      return (ItemsFileText.texts("accepted", accepted, ignoresCase, indent: 8), letters)
    case .number(let number): return (ItemsFileText.number("number", number, indent: 8), letters)
    case .choice(let right):
      guard case .choices(let choices) = gap else { return ([], letters) }
      let own = Letters(choices)
      return (
        ItemsFileText.choices(choices, own, indent: 8) + ["        answer: \(own.letter(right))"],
        own
      )
    }
  }
}
