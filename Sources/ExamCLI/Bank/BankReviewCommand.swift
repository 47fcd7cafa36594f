import ArgumentParser
import Assessment
import CanonicalBytes
import Foundation

struct BankReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Đọc độc lập: trả lời mà không thấy đáp án – answer items without seeing the key.",
    discussion: """
      Shows each submitted item that this person may read, takes the response, then how sure the \
      reader is and a note. Type letters (B; A C; C A D B), 1=B 2=A for pairs, 1=Đ 2=S for \
      statements, 1=word; 2=B for gaps, the word or number itself, an empty line for an essay \
      whose question is clear; - for no answer, ? to skip, q to stop. An answer under 90 percent \
      sure, or with a note, is an objection that blocks approval until it is answered.

      --answers takes a file {"PC-017": {"answer": "B", "sure": 95, "note": ""}} at once; \
      --json without it prints the waiting items, without keys, and asks nothing.

      Examples:
        khoathi bank review QuestionBanks/legal-officer --by "Trần Thị Bình" --topic discipline/
        khoathi bank review QuestionBanks/legal-officer --by "Trần Thị Bình" --answers read.json
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Option(help: "Only items of this topic; a / at the end takes all below it.")
  var topic: String?
  @Option(help: "A JSON file of answers by item.") var answers: String?
  @OptionGroup var person: PersonOptions
  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      let reader = try person.person()
      let all = LetteredItem.all(desk.bank, files: desk.files)
      let waiting = try all.filter { try isWaiting($0.item.id, for: reader, desk) }
      if let answers {
        try readFile(answers, all, desk, reader)
      } else if options.json {
        Console.json(waiting.map(BlindItem.init))
      } else {
        try BlindTalk(desk: desk, reader: reader, options: options).run(waiting)
      }
    }
  }

  private func isWaiting(
    _ item: ItemID, for reader: PersonName, _ desk: BankDesk
  ) throws -> Bool {
    guard let record = desk.record(item) else { return false }
    let standing = desk.history[item]
    return try standing.content == ItemContent(record) && !standing.hasRead(reader)
      && !standing.writers.contains(reader) && !record.authors.contains(reader)
      && record.status != .retired
      && (topic.map { TopicSelector($0).matches(record.topic) } ?? true)
  }

  private func readFile(
    _ path: String, _ all: [LetteredItem], _ desk: BankDesk, _ reader: PersonName
  ) throws {
    let read = try AnswerFile.read(path, options: options)
    let lettered = Dictionary(all.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    let words = HistoryWords(options.language)
    var wishes: [BankDesk.Wish] = []
    var outcomes: [ActOutcome] = []
    for (item, entry) in read {
      guard let shown = lettered[item], let record = desk.record(item) else {
        outcomes.append(
          ActOutcome(item: item, code: "unknown_item", message: words.unknown(bank)))
        continue
      }
      if let topic, !TopicSelector(topic).matches(record.topic) { continue }
      do throws(ReadingRefusal) {
        let response = try entry.answer.response(to: shown)
        let reading = BlindReading(response: response, record: record, sure: entry.sure)
        wishes.append(BankDesk.Wish(item: item, deed: .read(reading), note: entry.note))
      } catch {
        outcomes.append(
          ActOutcome(item: item, code: "bad_response", message: words.text(error)))
      }
    }
    outcomes += try desk.act(wishes, by: reader)
    try ActOutcome.report(
      outcomes.sorted { $0.item < $1.item }, done: ("đã ghi", "recorded"), options: options)
  }
}
