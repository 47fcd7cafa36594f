import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession

struct BankUse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use",
    abstract: "Ghi những câu mà kỳ thi đã dùng – record which items an exam has shown.",
    discussion: """
      Takes the items from the bundle's bank.jsonl, where exactly the items in use are opened, or \
      from a file with one item a line. An exam already recorded for an item is passed over.
      Exit code 1 when an item is unknown to the bank, or was shown in other words than it has now.

      Example: khoathi bank use QuestionBanks/legal-officer --exam thi-2026-01 --bundle BUNDLE \
      --at 2026-12-01 --by "Lê Chi"
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Option(help: "The exam's id.") var exam: String
  @Option(help: "The exam's day, yyyy-mm-dd.") var at: String
  @Option(help: "A file with one item a line.") var items: String?
  @Option(help: "The exam's bundle.") var bundle: String?
  @OptionGroup var person: PersonOptions
  @OptionGroup var options: OutputOptions

  /// An item that an exam showed.
  private struct Shown {
    let item: ItemID
    /// `nil` when only the name is known.
    let revision: String?
  }

  func validate() throws {
    guard (items == nil) != (bundle == nil) else {
      throw ValidationError("One of --items and --bundle.")
    }
    guard ActTime("\(at)T00:00:00Z") != nil else { throw ValidationError("--at: yyyy-mm-dd.") }
    guard (1...TextLimit.title).contains(exam.utf8.count) else {
      throw ValidationError("--exam: the exam's id.")
    }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      let shown = try shownItems()
      let id = CanonicalString.nfc(exam)
      let outcomes = try desk.act(
        shown.map { BankDesk.Wish(item: $0.item, deed: .use(exam: id, day: at)) },
        by: try person.person())
      let changed = try shown.filter { shown in
        guard let revision = shown.revision, let record = desk.record(shown.item) else {
          return false
        }
        return try record.item.revision() != revision
      }
      for item in changed {
        Console.note(
          options.words(
            "\(item.item): câu đã sửa sau kỳ thi.", "\(item.item) has changed since the exam."))
      }
      try ActOutcome.report(
        outcomes.filter { $0.refused != HistoryRefusal.alreadyUsed(exam: id).code },
        done: ("đã ghi lần dùng", "use recorded"), options: options)
      if !changed.isEmpty { throw ExitCode.found }
    }
  }

  private func shownItems() throws -> [Shown] {
    if let items {
      let text = String(decoding: try SourceFiles.file(items).bytes, as: UTF8.self)
      let names = text.split(whereSeparator: \.isNewline).compactMap { line -> Substring? in
        let word = line.split(whereSeparator: \.isWhitespace).first
        return word?.hasPrefix("#") == true ? nil : word
      }
      return names.map { Shown(item: ItemID(String($0)), revision: nil) }
    }
    let path = "\(bundle ?? "")/\(BundlePath.bank)"
    let lines = try SourceFiles.file(path).bytes.split(separator: 0x0A)
    return try lines.enumerated().compactMap { index, bytes in
      guard let json = try? CanonicalJSON(decoding: bytes), let line = try? BankLine(json: json)
      else {
        throw CouldNot(
          options.words(
            "\(path):\(index + 1): không phải hồ sơ của một kỳ thi.",
            "\(path):\(index + 1): not the bundle of an exam."))
      }
      return line.opening == nil ? nil : Shown(item: line.leaf.id, revision: line.leaf.revision)
    }
  }
}
