/// Reads a bank from the files that people edit and reports everything wrong with them.
///
/// `bank.yaml` names the bank and its topics; `history.jsonl`, when there is one, has the status of
/// every item; every other file has `passages:` and `items:`.
public enum BankFiles {
  /// The bank of all items without an error, and all findings, sorted.
  public static func read(_ files: [SourceFile]) -> (QuestionBank, [Diagnostic]) {
    let sorted = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var found: [Diagnostic] = []
    let heads = sorted.filter { isBankFile($0.name) }
    if heads.isEmpty { found.append(Diagnostic(.noBankFile)) }
    for extra in heads.dropFirst() {
      found.append(Diagnostic(.severalBankFiles, file: extra.name))
    }
    var head = BankHead()
    if let file = heads.first {
      let (read, findings) = BankHead.read(file)
      head = read
      found += findings
    }
    var drafts: [ItemDraft] = []
    var passages: [PassageDraft] = []
    let histories = sorted.filter { BankHistory.isHistoryFile($0.name) }
    for file in sorted where !isBankFile(file.name) && !BankHistory.isHistoryFile(file.name) {
      let read = ItemsFile.read(file, head: head)
      drafts += read.items
      passages += read.passages
      found += read.found
    }
    let (records, findings) = BankLint.records(drafts: drafts, passages: passages)
    var bank = QuestionBank(
      id: head.id, titles: head.titles, language: head.language, topics: head.topics,
      records: records)
    found += findings
    if let file = histories.first {
      var effective = EffectiveBank(reading: file)
      bank = effective.apply(to: bank, names: Set(drafts.map(\.id)))
      found += effective.found
    }
    for extra in histories.dropFirst() {
      let facts = ["value": "several", "item": "–"]
      found.append(Diagnostic(.historyBroken, file: extra.name, facts: facts))
    }
    return (bank, Set(found).sorted())
  }

  /// Whether a file of this name describes the bank itself.
  public static func isBankFile(_ name: String) -> Bool {
    name.split(separator: "/").last == "bank.yaml"
  }
}
