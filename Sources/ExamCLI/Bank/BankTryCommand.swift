import ArgumentParser
import Assessment

struct BankTry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Làm thử các câu tại máy như thí sinh – walk the bank at the terminal.",
    discussion: """
      Starts the candidate's terminal without a room. It gets no key; when you have handed in, \
      this command scores your responses and shows the keys.

      Examples:
        khoathi bank try QuestionBanks/legal-officer
        khoathi bank try QuestionBanks/general-knowledge --topic reasoning/ --level apply
        khoathi bank try QuestionBanks/legal-officer --item PC-017 --item PC-066
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Option(help: "Only items of this topic; one that ends in / takes all below it.")
  var topic: String?
  @Option(help: "Only items of this level: recall, understand, apply or apply_high.")
  var level: String?
  @Option(help: "Only this item; may be given several times.") var item: [String] = []
  @OptionGroup var options: OutputOptions

  private struct Line: Encodable {
    let item: String
    let response: String
    let points: String
    let maximum: String
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let records = try chosen()
      let responses = try SeatProgram(options.language).responses(to: records)
      let lines = records.map { record in
        let response = responses[record.item.id] ?? ""
        // An item on trial is worth nothing; here one point shows whether it is right.
        let maximum = record.isOnTrial ? .one : record.item.points
        let points = Scoring.points(
          response: response, item: record.item, key: record.key, maximum: maximum)
        return Line(
          item: record.item.id.rawValue, response: response, points: points.decimal,
          maximum: maximum.decimal)
      }
      if options.json { return Console.json(lines) }
      for (line, record) in zip(lines, records) {
        let isOpen = line.response.isEmpty || record.item.type == .extendedText
        let mark = isOpen ? "–" : line.points == line.maximum ? "✓" : "✗"
        Console.data(Console.visible("\(mark) \(line.item)  \(line.points)/\(line.maximum)"))
        if mark != "✓" {
          Console.data(Console.visible(AnswerKeyText(options.language).text(record)))
        }
      }
    }
  }

  private func chosen() throws -> [ItemRecord] {
    let (read, found) = BankFiles.read(try SourceFiles.folder(bank))
    Console.findings(found.filter { $0.severity == .error }, options.language)
    let selector = topic.map { TopicSelector($0) }
    let records = read.records.filter { record in
      (selector.map { $0.matches(record.topic) } ?? true)
        && (level.map { $0 == record.level.rawValue } ?? true)
        && (item.isEmpty || item.contains(record.item.id.rawValue))
    }
    guard !records.isEmpty else {
      throw CouldNot(
        options.words("Không có câu nào phù hợp trong \(bank).", "No such item in \(bank)."))
    }
    return records
  }
}
