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

  @OptionGroup var options: ItemActOptions

  mutating func run() throws { try options.act(.return, done: ("đã trả lại", "returned")) }
}
