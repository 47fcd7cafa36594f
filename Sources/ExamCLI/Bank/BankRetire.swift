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

  @OptionGroup var options: ItemActOptions

  mutating func run() throws { try options.act(.retire, done: ("đã loại", "retired")) }
}
