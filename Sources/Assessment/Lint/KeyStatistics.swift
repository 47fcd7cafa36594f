/// Whether keys can be guessed from their length or their letter, over many items.
enum KeyStatistics {
  /// Fewer items prove nothing.
  static let fewest = 40

  /// One finding for the bank, or one for each file that shows it when the bank does not.
  static func findings(_ bank: LintBank) -> [Diagnostic] {
    let items = bank.items.filter { $0.isSingleChoice && $0.key != nil }
    let name = bank.head.map { bank.files[$0].name } ?? ""
    var found: [Diagnostic] = []
    let byFile = Dictionary(grouping: items, by: \.file).sorted { $0.key < $1.key }
    for rule in [lengths, positions] {
      if let finding = rule(items, name) {
        found.append(finding)
      } else {
        found += byFile.compactMap { rule($0.value, bank.files[$0.key].name) }
      }
    }
    return found
  }

  /// How often the key is the longest choice, against how often it would be by chance.
  private static func lengths(_ items: [LintItem], _ file: String) -> Diagnostic? {
    var (told, longest, expected, variance) = (0, 0, 0.0, 0.0)
    for item in items {
      guard let key = item.key else { continue }
      let lengths = item.choices.map(\.body.length).sorted(by: >)
      guard lengths.count > 2, lengths[0] >= lengths[1] + 3 else { continue }
      let chance = 1 / Double(lengths.count)
      told += 1
      longest += key.body.length == lengths[0] ? 1 : 0
      expected += chance
      variance += chance * (1 - chance)
    }
    guard told >= fewest, Double(longest) - expected > 3.29 * variance.squareRoot() else {
      return nil
    }
    return Diagnostic(
      .longKeyBias, file: file, line: 1,
      facts: [
        "value": "\(longest)", "available": "\(told)", "limit": "\(Int(expected.rounded()))",
      ])
  }

  /// How often each letter is right, by the chi-square test at one in a thousand.
  private static func positions(_ items: [LintItem], _ file: String) -> Diagnostic? {
    let groups = Dictionary(grouping: items, by: \.choices.count)
    for (size, members) in groups.sorted(by: { $0.key < $1.key }) where members.count >= fewest {
      var counts = Array(repeating: 0, count: size)
      for item in members {
        guard let letter = item.key?.letter,
          let index = item.choices.firstIndex(where: { $0.letter == letter })
        else { continue }
        counts[index] += 1
      }
      let expected = Double(members.count) / Double(size)
      let square = counts.reduce(0.0) { sum, count in
        let difference = Double(count) - expected
        return sum + difference * difference / expected
      }
      guard size - 2 < limits.count, square > limits[size - 2] else { continue }
      let shown = zip("ABCDEFGH", counts).map { "\($0) \($1)" }.joined(separator: ", ")
      return Diagnostic(
        .keyPositionBias, file: file, line: 1,
        facts: ["value": shown, "available": "\(members.count)"])
    }
    return nil
  }

  /// The 99.9th percentiles for 1 to 7 degrees of freedom.
  private static let limits = [10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322]
}
