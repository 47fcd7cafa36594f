/// Takes the statuses of a bank's items from its history.
struct EffectiveBank {
  let history: BankHistory
  /// The history's file, for findings.
  let file: String
  private(set) var found: [Diagnostic]

  init(reading file: SourceFile) {
    (history, found) = BankHistory.read(file)
    self.file = file.name
  }

  /// `bank` with the statuses that the history gives; `names` are all items of its files, also
  /// those with an error.
  mutating func apply(to bank: QuestionBank, names: Set<ItemID>) -> QuestionBank {
    var bank = bank
    for index in bank.records.indices {
      let record = bank.records[index]
      switch record.status {
      case .approved, .reviewed: report(.approvedWithoutHistory, record, record.status.rawValue)
      case .draft, .retired: break
      }
      bank.records[index].status = status(of: record)
      if bank.records[index].status == .approved, record.source == nil {
        report(.missingCitation, record, "")
      }
    }
    reportUnknown(names)
    return bank
  }

  /// What the history makes of the item as it stands.
  private mutating func status(of record: ItemRecord) -> ItemStatus {
    if record.status == .retired { return .retired }
    let standing = history[record.item.id]
    if case .retired = standing.stage { return .retired }
    guard history.isSound, let content = try? ItemContent(record) else { return .draft }
    if case .approved(let approved, let person, let time) = standing.stage, approved != content {
      report(.approvedContentChanged, record, time.day, name: person.text)
      return .draft
    }
    guard standing.content == content, hasHonestReadings(record, standing),
      standing.agreements.contains(where: { !record.authors.contains($0.act.person) })
    else { return .draft }
    if case .approved(_, let person, _) = standing.stage {
      return record.authors.contains(person) ? .reviewed : .approved
    }
    return standing.objections(to: content).isEmpty ? .reviewed : .draft
  }

  /// Whether each agreement that was written down holds by the key.
  private mutating func hasHonestReadings(_ record: ItemRecord, _ standing: ItemStanding) -> Bool {
    let falsely = standing.agreements.filter { entry in
      guard case .read(let reading) = entry.act.deed else { return true }
      return !BlindReading.agrees(reading.response, with: record)
    }
    for entry in falsely { reportLine("agreement", entry) }
    return falsely.isEmpty
  }

  /// A history that goes on about an item that the bank does not have is a sign of a lost file.
  private mutating func reportUnknown(_ names: Set<ItemID>) {
    for (item, standing) in history.standings.sorted(by: { $0.key < $1.key })
    where !names.contains(item) {
      if case .retired = standing.stage { continue }
      if let last = standing.entries.last { reportLine("unknown_item", last, .warning) }
    }
  }

  private mutating func reportLine(
    _ reason: String, _ entry: ItemStanding.Entry, _ severity: Diagnostic.Severity = .error
  ) {
    found.append(
      Diagnostic(
        .historyBroken, severity: severity, file: file, line: entry.number + 1,
        facts: ["value": reason, "item": entry.act.item.rawValue]))
  }

  private mutating func report(
    _ code: DiagnosticCode, _ record: ItemRecord, _ value: String, name: String = ""
  ) {
    found.append(
      Diagnostic(
        code, file: record.place.file, line: record.place.line,
        facts: ["item": record.item.id.rawValue, "value": value, "name": name]))
  }
}
