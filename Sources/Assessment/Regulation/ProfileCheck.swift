/// Whether a blueprint and a bank keep to a regulation profile.
public enum ProfileCheck {
  /// All findings, sorted; each names the article it rests on. `file` is the blueprint's.
  public static func findings(
    _ blueprint: Blueprint, bank: QuestionBank, profile: RegulationProfile, file: String = ""
  ) -> [Diagnostic] {
    let (paper, used) = findings(
      blueprint, items: bank.approved.map(DrawableItem.init), profile: profile, file: file)
    var found = paper
    for record in bank.approved where used.contains(record.item.id) {
      found += itemFindings(record, profile)
    }
    return found.sorted()
  }

  /// All findings that the leaves of a sealed bank allow, sorted: types and choices of its items
  /// were checked before it was sealed.
  public static func findings(
    _ blueprint: Blueprint, leaves: [BankLeaf], profile: RegulationProfile, file: String = ""
  ) -> [Diagnostic] {
    findings(blueprint, items: leaves.map(DrawableItem.init), profile: profile, file: file)
      .found.sorted()
  }

  private static func findings(
    _ blueprint: Blueprint, items: [DrawableItem], profile: RegulationProfile, file: String
  ) -> (found: [Diagnostic], used: Set<ItemID>) {
    var found = paperFindings(blueprint, profile, file: file)
    let drawable = DrawableBank(items)
    let used = Set(
      blueprint.cells.flatMap { EligibleUnits(cell: $0, bank: drawable).items.map(\.id) })
    let needed = blueprint.items.multipliedReportingOverflow(by: profile.bankMultiple)
    if needed.overflow || used.count < needed.partialValue {
      found.append(
        Diagnostic(
          .profileBankMultiple, file: file,
          facts: [
            "value": "\(used.count)", "needed": "\(needed.partialValue)",
            "limit": "\(profile.bankMultiple)", "article": profile.article(for: .bankMultiple),
          ]))
    }
    return (found, used)
  }

  private static func paperFindings(
    _ blueprint: Blueprint, _ profile: RegulationProfile, file: String
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func compare(_ code: DiagnosticCode, _ field: RegulationField, _ value: Int, _ limit: Int) {
      guard value != limit else { return }
      found.append(
        Diagnostic(
          code, file: file,
          facts: [
            "value": "\(value)", "limit": "\(limit)", "article": profile.article(for: field),
          ]))
    }
    compare(.profileItems, .items, blueprint.items, profile.items)
    compare(.profileMinutes, .minutes, blueprint.minutes, profile.minutes)
    return found
  }

  private static func itemFindings(
    _ record: ItemRecord, _ profile: RegulationProfile
  ) -> [Diagnostic] {
    let item = record.item
    func finding(
      _ code: DiagnosticCode, _ field: RegulationField, _ value: String, _ limit: String
    ) -> Diagnostic {
      Diagnostic(
        code, file: record.place.file, line: record.place.line,
        facts: [
          "item": item.id.rawValue, "value": value, "limit": limit,
          "article": profile.article(for: field),
        ])
    }
    if !profile.itemTypes.contains(item.type) {
      let allowed = profile.itemTypes.map(\.rawValue).sorted().joined(separator: ", ")
      return [finding(.profileItemType, .itemTypes, item.type.rawValue, allowed)]
    }
    if let count = profile.choiceCounts[item.type], item.choices.count != count {
      return [
        finding(.profileChoiceCount, .choiceCounts, "\(item.choices.count)", "\(count)")
      ]
    }
    return []
  }
}
