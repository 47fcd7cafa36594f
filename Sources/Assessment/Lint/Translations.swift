/// Finds items of one bank that ask the same thing in two languages.
///
/// Words do not help there; numbers, names, technical terms and the place in the source do.
enum Translations {
  static func findings(_ bank: LintBank) -> [Diagnostic] {
    guard Set(bank.items.map(\.language)).count > 1 else { return [] }
    let traces = bank.items.map(LanguageTraces.init)
    let sets = WeighedSets(traces.map { Set($0.features.map(Feature.init(word:))) })
    let pairs = sets.pairs(least: 0.6) { a, b in
      bank.items[a].language != bank.items[b].language
        && Twins.mayBeTwins(bank.items[a], bank.items[b]) && traces[a].tells(traces[b])
    }
    return pairs.map { a, b in
      let (first, second) = Twins.ordered(bank.items[a], bank.items[b])
      return second.finding(
        .translatedDuplicate, at: second.stem.line, in: bank,
        [
          "first": first.place(in: bank),
          "value": "\(Int((sets.likeness(a, b) * 100).rounded()))",
        ])
    }
  }
}
