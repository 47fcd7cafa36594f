import ArgumentParser
import Assessment

struct BankReturn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Trả lại cho người soạn – send an item back to its author.",
    discussion: """
      The item is a draft again; agreements end and open objections are settled. It must be \
      submitted and read anew.

      Example: khoathi bank return QuestionBanks/legal-officer PC-017 --by "Lê Chi" \
      --note "Hai phương án cùng đúng"
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
        item: ItemID(item), deed: .return, note: NoteText.canonical(note))
      try ActOutcome.report(
        try desk.act([wish], by: try person.person()), done: ("đã trả lại", "returned"),
        options: options)
    }
  }
}
