/// Whether an item cites, in its source or its stem, an act that is no longer in force.
enum SourceRules {
  /// `day` is the day for which the bank is looked at.
  static func findings(
    _ item: LintItem, in bank: LintBank, repealed: RepealedActs, day: String
  ) -> [Diagnostic] {
    let places = [item.document, item.article, item.stem].compactMap(\.self)
    let cited = places.map { text in ActNumber.all(in: text.text).filter { !$0.isNamedAsPast } }
    let named = item.document.map { LintWords.words($0.text) } ?? []
    return repealed.acts.compactMap { act in
      guard !day.utf8.lexicographicallyPrecedes(act.repealedOn.utf8),
        let number = ActNumber.all(in: act.number).first,
        !ActNumber.all(in: act.by).contains(where: { by in
          cited.joined().contains { $0.matches(by) }
        })
      else { return nil }
      let index = cited.firstIndex { $0.contains(where: number.matches) }
      guard
        let place = index.map({ places[$0] })
          ?? (isNamed(act, year: number.year, in: named) ? item.document : nil)
      else { return nil }
      let wasInForce = item.checked.map { $0 < act.repealedOn } ?? false
      return item.finding(
        wasInForce ? .sourceSinceRepealed : .repealedSource,
        severity: act.scope.isEmpty ? nil : .note, at: place.line, in: bank,
        [
          "value": act.number, "limit": act.repealedOn, "article": act.by.isEmpty ? "–" : act.by,
          "first": item.checked ?? "–",
        ])
    }
  }

  /// Whether the citation has the act's name and its year, e.g. `Luật Cán bộ, công chức 2008`.
  private static func isNamed(_ act: RepealedAct, year: Int, in words: [String]) -> Bool {
    let title = LintWords.words(act.title)
    guard title.count > 1 else { return false }
    return LintWords.contains(words, title + ["\(year)"])
      || LintWords.contains(words, title + ["năm", "\(year)"])
  }
}
