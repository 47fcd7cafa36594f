import ArgumentParser
import Assessment
import TextScreen

struct BankShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Xem một câu như thí sinh thấy – an item as the candidate would see it.",
    discussion: """
      Prints the very screen of khoathi-terminal, then where the item stands: file and line, \
      topic, level, status, source, revision. The key is shown only with --key.

      Examples:
        khoathi bank show QuestionBanks/general-knowledge HT-001
        khoathi bank show QuestionBanks/legal-officer PC-017 --size 40x12 --key
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Argument(help: "The item's id.") var item: String
  @Option(help: "Columns and rows of the screen.") var size = "80x24"
  @Flag(help: "Also show the key.") var key = false
  @OptionGroup var options: OutputOptions

  private struct Shown: Encodable {
    let item: String
    let screen: [String]
    let file: String
    let line: Int
    let topic: String
    let level: String
    let status: String
    let revision: String
    let key: String?
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let (read, _) = BankFiles.read(try SourceFiles.folder(bank))
      guard let record = read.records.first(where: { $0.item.id == ItemID(item) }) else {
        throw CouldNot(
          options.words(
            "\(bank) không có câu đọc được mang mã \(item). Kiểm tra: khoathi bank lint \(bank)",
            "\(bank) has no sound item \(item). Look at: khoathi bank lint \(bank)"))
      }
      let screen = try SeatProgram(options.language).screen(of: record, size: size)
      let answer = key ? AnswerKeyText(options.language).text(record) : nil
      if options.json {
        return Console.json(
          Shown(
            item: item, screen: Self.rows(screen),
            file: record.place.file, line: record.place.line, topic: record.topic.rawValue,
            level: record.level.rawValue, status: record.status.rawValue,
            revision: try record.item.revision(), key: answer))
      }
      Console.data(Console.visible(screen))
      Console.data(Console.visible("\(record.place.file):\(record.place.line)"))
      Console.data(wrapped(try about(record)))
      if let answer { Console.data(wrapped(answer)) }
    }
  }

  /// `text` in lines as wide as the screen, broken between words.
  private func wrapped(_ text: String) -> String {
    let columns = size.split(separator: "x").first.flatMap { Int($0) } ?? 80
    return TextFlow.lines(Console.visible(text), width: columns).joined(separator: "\n")
  }

  /// The rows of a printed screen, blank ones too.
  private static func rows(_ screen: String) -> [String] {
    let text = screen.hasSuffix("\n") ? String(screen.dropLast()) : screen
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func about(_ record: ItemRecord) throws -> String {
    let source = record.source.map { "\($0.document), \($0.article)" } ?? "–"
    let revision = try record.item.revision().prefix(12)
    return [
      "\(record.topic) · \(record.level.rawValue) · \(record.status.rawValue) · \(revision)",
      source,
    ].joined(separator: "\n")
  }
}
