import ArgumentParser
import Assessment

struct BankComment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment",
    abstract: "Ghi ý kiến, hoặc trả lời ý kiến của người đọc – comment, or answer an objection.",
    discussion: """
      With --answers the comment settles the objection of that number; khoathi bank \
      disagreements lists them. Another person than the reader must do so; whoever approves the \
      item then judges the answer too.

      Example: khoathi bank comment QuestionBanks/legal-officer PC-017 --by "Nguyễn Văn An" \
      --answers 42 --note "Khoản 2 Điều 5 nêu rõ; giữ đáp án"
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Argument(help: "The item's name.") var item: String
  @Option(help: "What is to be said.") var note: String
  @Option(help: "The number of the reading whose objection this settles.") var answers: Int?
  @OptionGroup var person: PersonOptions
  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      let wish = BankDesk.Wish(
        item: ItemID(item), deed: .comment(answers: answers), note: NoteText.canonical(note))
      try ActOutcome.report(
        try desk.act([wish], by: try person.person()), done: ("đã ghi ý kiến", "commented"),
        options: options)
    }
  }
}
