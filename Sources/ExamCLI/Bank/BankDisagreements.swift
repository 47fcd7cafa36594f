import ArgumentParser
import Assessment

struct BankDisagreements: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disagreements",
    abstract: "Ý kiến khác của người đọc và cách xử lý – objections, and what became of them.",
    discussion: """
      Every blind reading that did not agree with the key, or whose reader was under 90 percent \
      sure or left a note, with all that was done with the item afterwards. Shows keys.
      Exit code 1 when an objection is still open.

      Example: khoathi bank disagreements QuestionBanks/legal-officer --open
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Flag(help: "Only objections that nobody has answered.") var open = false
  @OptionGroup var options: OutputOptions

  private struct Row: Encodable {
    let item: String
    let number: Int
    let at: String
    let by: String
    /// In the letters of the item's file while the item says what it said then.
    let response: String
    let agrees: Bool
    let sure: Int
    let note: String
    let open: Bool
    /// Whether the item says something else now, or is gone.
    let changed: Bool
    let status: String?
    let after: [Deed]
  }

  private struct Deed: Encodable {
    let number: Int
    let act: String
    let at: String
    let by: String
    let note: String
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      Console.findings(desk.historyFindings, options.language)
      let lettered = Dictionary(
        LetteredItem.all(desk.bank, files: desk.files).map { ($0.item.id, $0) },
        uniquingKeysWith: { first, _ in first })
      var rows: [Row] = []
      var texts: [String] = []
      for entry in desk.history.entries where entry.act.isObjection {
        let standing = desk.history[entry.act.item]
        let isOpen = standing.objections.contains { $0.number == entry.number }
        if open, !isOpen { continue }
        let row = try row(entry, standing, desk, lettered[entry.act.item], isOpen: isOpen)
        rows.append(row)
        texts.append(text(row, entry, standing, desk))
      }
      if options.json {
        Console.json(rows)
      } else {
        for text in texts { Console.data(Console.visible(text) + "\n") }
        let count = rows.count(where: \.open)
        Console.data(
          options.words(
            "\(rows.count) ý kiến, \(count) chưa trả lời",
            "\(rows.count) objections, \(count) open"))
      }
      if rows.contains(where: \.open) { throw ExitCode.found }
    }
  }

  private func row(
    _ entry: ItemStanding.Entry, _ standing: ItemStanding, _ desk: BankDesk,
    _ lettered: LetteredItem?, isOpen: Bool
  ) throws -> Row {
    let act = entry.act
    let record = desk.record(act.item)
    let isSame = try record.map { try ItemContent($0) == act.content } ?? false
    var (response, agrees, sure) = ("", false, 100)
    if case .read(let reading) = act.deed {
      (response, agrees, sure) = (reading.response, reading.agrees, reading.sure)
    }
    if isSame, let lettered { response = ResponseWords(lettered).text(response) }
    let words = HistoryWords(options.language)
    return Row(
      item: act.item.rawValue, number: entry.number, at: act.time.text, by: act.person.text,
      response: response, agrees: agrees, sure: sure, note: act.note, open: isOpen,
      changed: !isSame, status: record?.status.rawValue,
      after: standing.entries.filter { $0.number > entry.number }.map { later in
        Deed(
          number: later.number, act: words.text(later.act.deed), at: later.act.time.text,
          by: later.act.person.text, note: later.act.note)
      })
  }

  private func text(
    _ row: Row, _ entry: ItemStanding.Entry, _ standing: ItemStanding, _ desk: BankDesk
  ) -> String {
    let words = HistoryWords(options.language)
    var lines = [words.line(entry)]
    lines.append(options.words("    Trả lời: ", "    Answer: ") + row.response)
    if let record = desk.record(entry.act.item), !row.changed {
      lines.append("    " + AnswerKeyText(options.language).text(record))
    }
    let later = standing.entries.filter { $0.number > entry.number }
    lines += later.map { "  → " + words.line($0) }
    if row.open {
      lines.append(options.words("  → CHƯA TRẢ LỜI", "  → OPEN"))
    } else if row.changed {
      lines.append(options.words("  (câu đã sửa)", "  (the item has changed)"))
    }
    return lines.joined(separator: "\n")
  }
}
