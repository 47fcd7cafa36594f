import ArgumentParser
import Assessment

/// One act on one item, with a note.
struct ItemActOptions: ParsableArguments {
  @Argument(help: "The bank's folder.") var bank: String
  @Argument(help: "The item's name.") var item: String
  @Option(help: "Why, or what there is to say.") var note: String
  @OptionGroup var person: PersonOptions
  @OptionGroup var output: OutputOptions

  /// Writes the act into the bank's history and reports it as `done`.
  func act(_ deed: HistoryAct.Deed, done: (vi: String, en: String)) throws {
    try explainedNow(output.language) {
      let desk = try BankDesk(bank, options: output)
      let wish = BankDesk.Wish(item: ItemID(item), deed: deed, note: HistoryNote.canonical(note))
      try ActOutcome.report(
        try desk.act([wish], by: try person.person()), done: done, options: output)
    }
  }
}
