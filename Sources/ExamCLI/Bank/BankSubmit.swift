import ArgumentParser
import Assessment

struct BankSubmit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Trình câu hỏi để người khác đọc – offer items for reading.",
    discussion: """
      The first submission begins the bank's history.jsonl. From then on the history alone says \
      which items are approved: every item file says status: draft (or retired).
      Exit code 1 when an item was refused.

      Examples:
        khoathi bank submit QuestionBanks/legal-officer --by "Nguyễn Văn An" PC-017 PC-018
        khoathi bank submit QuestionBanks/legal-officer --by "Nguyễn Văn An" --all
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Argument(help: "Items by their names.") var items: [String] = []
  @Flag(help: "Every item that is new or has changed.") var all = false
  @OptionGroup var person: PersonOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard items.isEmpty == all else { throw ValidationError("Name items, or say --all.") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      try refuseStatuses(desk)
      let names = all ? try waiting(desk) : items.map { ItemID($0) }
      var outcomes = try desk.act(
        names.filter { desk.record($0).map { $0.status != .retired } ?? true }
          .map { BankDesk.Wish(item: $0, deed: .submit) },
        by: try person.person())
      let words = HistoryWords(options.language)
      for name in names where desk.record(name)?.status == .retired {
        outcomes.append(
          ActOutcome(
            item: name, code: HistoryRefusal.retired.code,
            message: words.text(HistoryRefusal.retired)))
      }
      try ActOutcome.report(outcomes, done: ("đã trình", "submitted"), options: options)
    }
  }

  /// Items whose content is not the one in play.
  private func waiting(_ desk: BankDesk) throws -> [ItemID] {
    try desk.bank.records.filter { record in
      try record.status != .retired
        && desk.history[record.item.id].content != ItemContent(record)
    }.map(\.item.id)
  }

  /// A history must not begin while files still say what is approved.
  private func refuseStatuses(_ desk: BankDesk) throws {
    if desk.hasHistory { return }
    let stated = desk.bank.records.count { $0.status == .approved || $0.status == .reviewed }
    guard stated > 0 else { return }
    let mend = "sed -i 's/status: \\(approved\\|reviewed\\)$/status: draft/' \(bank)/items/*.yaml"
    throw CouldNot(
      options.words(
        """
        \(stated) câu ghi status: approved hoặc reviewed trong tệp. Khi có sổ lịch sử, tệp chỉ \
        ghi draft hoặc retired. Sửa trước:
          \(mend)
        """,
        """
        \(stated) items say status: approved or reviewed in their files. With a history, files \
        say only draft or retired. Mend them first:
          \(mend)
        """))
  }
}
