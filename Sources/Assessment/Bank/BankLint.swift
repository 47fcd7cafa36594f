/// What can be said only when all files of a bank are on the table.
enum BankLint {
  /// The records without an error, each with its passage's text.
  static func records(
    drafts: [ItemDraft], passages: [PassageDraft]
  ) -> ([ItemRecord], [Diagnostic]) {
    var found = repeatedNames(drafts, passages)
    let known = Dictionary(
      passages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    found += passageFindings(drafts, known)
    found += enemyFindings(drafts)
    let broken = Set(found.filter { $0.severity == .error }.compactMap { $0.facts["item"] })
    var records: [ItemRecord] = []
    var seen: Set<ItemID> = []
    for draft in drafts where seen.insert(draft.id).inserted {
      guard var record = draft.record, !broken.contains(draft.id.rawValue) else { continue }
      if let passage = draft.passage {
        guard let text = known[passage]?.text else { continue }
        record.item.passage = Passage(id: passage, text: text)
      }
      records.append(record)
    }
    return (records, found)
  }

  /// Items and passages share one space of names, since tickets are drawn by name.
  private static func repeatedNames(
    _ drafts: [ItemDraft], _ passages: [PassageDraft]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var first: [String: SourcePlace] = [:]
    func add(_ name: String, _ place: SourcePlace, question: Int?) {
      guard let other = first[name] else {
        first[name] = place
        return
      }
      found.append(
        Diagnostic(
          .duplicateID, file: place.file, line: place.line, question: question,
          facts: ["value": name, "first": "\(other.file):\(other.line)"]))
    }
    for passage in passages { add(passage.id.rawValue, passage.place, question: nil) }
    for draft in drafts { add(draft.id.rawValue, draft.place, question: draft.question) }
    return found
  }

  private static func passageFindings(
    _ drafts: [ItemDraft], _ known: [PassageID: PassageDraft]
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var latest: [PassageID: ItemID] = [:]
    for draft in drafts {
      guard let passage = draft.passage else { continue }
      func report(_ code: DiagnosticCode, line: Int, _ facts: [String: String]) {
        let all = facts.merging(["item": draft.id.rawValue]) { fact, _ in fact }
        found.append(
          Diagnostic(
            code, file: draft.place.file, line: line, question: draft.question, facts: all))
      }
      if known[passage] == nil {
        report(.unknownPassage, line: draft.passageLine, ["value": passage.rawValue])
      }
      if let before = latest[passage], draft.id < before {
        report(.passageOrder, line: draft.place.line, ["first": before.rawValue])
      }
      latest[passage] = draft.id
      if draft.enemies != nil {
        report(.passageWithEnemies, line: draft.enemiesLine, ["value": passage.rawValue])
      }
    }
    for passage in known.values where latest[passage.id] == nil {
      found.append(
        Diagnostic(
          .unusedPassage, file: passage.place.file, line: passage.place.line,
          facts: ["value": passage.id.rawValue]))
    }
    return found
  }

  private static func enemyFindings(_ drafts: [ItemDraft]) -> [Diagnostic] {
    let groups = Dictionary(grouping: drafts.filter { $0.enemies != nil }, by: \.enemies)
    return groups.values.compactMap { members in
      guard members.count == 1, let only = members.first else { return nil }
      return Diagnostic(
        .lonelyEnemy, file: only.place.file, line: only.enemiesLine, question: only.question,
        facts: ["item": only.id.rawValue, "value": only.enemies?.rawValue ?? ""])
    }
  }
}
