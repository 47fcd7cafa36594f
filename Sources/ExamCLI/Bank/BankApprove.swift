import ArgumentParser
import Assessment

struct BankApprove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Duyệt câu đã được đọc khớp – approve items that were read in agreement.",
    discussion: """
      An item is approved as it stands now: another person than its author must have answered \
      exactly this content in agreement, no objection may be open, and the approver must not be \
      its author. Any later change of wording, key, level or source makes it a draft again.
      Exit code 1 when an item was refused.

      Examples:
        khoathi bank approve QuestionBanks/legal-officer --by "Lê Chi" PC-017
        khoathi bank approve QuestionBanks/legal-officer --by "Lê Chi" --all-agreed
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Argument(help: "Items by their names.") var items: [String] = []
  @Flag(help: "Every item that was read in agreement and that this person may approve.")
  var allAgreed = false
  @OptionGroup var person: PersonOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard items.isEmpty == allAgreed else {
      throw ValidationError("Name items, or say --all-agreed.")
    }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      let approver = try person.person()
      let names = allAgreed ? agreed(desk, approver) : items.map { ItemID($0) }
      let dishonest = Set(desk.historyFindings.compactMap { $0.facts["item"] })
      let (sound, unsound) = (
        names.filter { !dishonest.contains($0.rawValue) },
        names.filter { dishonest.contains($0.rawValue) }
      )
      var outcomes = try desk.act(
        sound.map { BankDesk.Wish(item: $0, deed: .approve) }, by: approver)
      for name in unsound {
        let findings = desk.historyFindings.filter { $0.facts["item"] == name.rawValue }
        let first = findings.first?.worded(in: options.language)
        outcomes.append(
          ActOutcome(item: name, code: first?.code ?? "", message: first?.message ?? ""))
      }
      try ActOutcome.report(outcomes, done: ("đã duyệt", "approved"), options: options)
    }
  }

  /// Items that wait for nothing but approval, without those that `approver` wrote.
  private func agreed(_ desk: BankDesk, _ approver: PersonName) -> [ItemID] {
    desk.bank.records.filter { record in
      let standing = desk.history[record.item.id]
      guard case .submitted = standing.stage, record.status == .reviewed else { return false }
      return record.source != nil && !standing.writers.contains(approver)
        && !record.authors.contains(approver)
    }.map(\.item.id)
  }
}
