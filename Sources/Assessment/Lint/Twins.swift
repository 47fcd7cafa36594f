/// Finds items of one language that ask the same thing in nearly the same words.
enum Twins {
  static func findings(_ bank: LintBank) -> [Diagnostic] {
    let languages = Dictionary(grouping: bank.items.indices) { bank.items[$0].language }
    return languages.values.flatMap { findings($0.map { bank.items[$0] }, in: bank) }
  }

  private static func findings(_ items: [LintItem], in bank: LintBank) -> [Diagnostic] {
    let askings = items.map(Asking.init)
    let stems = WeighedSets(askings.map(\.stem))
    let contents = WeighedSets(askings.map(\.content))
    var likeness: [Pair: Double] = [:]
    let alike = stems.pairs(least: Asking.least) {
      mayBeTwins(items[$0], items[$1]) && askings[$0].agreement(with: askings[$1]) <= 1
    }
    for (a, b) in alike {
      let stem = stems.likeness(a, b)
      if stem >= askings[a].agreement(with: askings[b]) {
        likeness[Pair(first: a, second: b)] = stem
      }
    }
    let acrossTypes = contents.pairs(least: 0.72) {
      items[$0].type != items[$1].type && mayBeTwins(items[$0], items[$1])
    }
    for (a, b) in acrossTypes where !askings[a].differsInNumbers(askings[b]) {
      let pair = Pair(first: a, second: b)
      likeness[pair] = max(likeness[pair] ?? 0, contents.likeness(a, b))
    }
    return likeness.map { pair, value in
      let (first, second) = ordered(items[pair.first], items[pair.second])
      return second.finding(
        .nearDuplicate, at: second.stem.line, in: bank,
        ["first": first.place(in: bank), "value": "\(Int((value * 100).rounded()))"])
    }
  }

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// Items that never meet in a paper may be alike.
  static func mayBeTwins(_ a: LintItem, _ b: LintItem) -> Bool {
    (a.enemies.isEmpty || a.enemies != b.enemies) && a.id != b.id
  }

  static func ordered(_ a: LintItem, _ b: LintItem) -> (LintItem, LintItem) {
    (a.file, a.line) < (b.file, b.line) ? (a, b) : (b, a)
  }
}
