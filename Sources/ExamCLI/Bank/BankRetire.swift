import ArgumentParser
import Assessment

struct BankRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Loại bỏ câu, không dùng lại – retire an item for good.",
    discussion: """
      A retired item stays retired; write a new item under a new name instead.

      Example: khoathi bank retire QuestionBanks/legal-officer PC-017 --by "Lê Chi" \
      --note "Nghị định đã hết hiệu lực"
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Argument(help: "The item's name.") var item: String
  @Option(help: "Why.") var note: String
  @OptionGroup var person: PersonOptions
  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    try explainedNow(options.language) {
      let desk = try BankDesk(bank, options: options)
      let wish = BankDesk.Wish(
        item: ItemID(item), deed: .retire, note: NoteText.canonical(note))
      try ActOutcome.report(
        try desk.act([wish], by: try person.person()), done: ("đã loại", "retired"),
        options: options)
    }
  }
}
