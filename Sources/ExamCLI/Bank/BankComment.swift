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

  @OptionGroup var options: ItemActOptions
  @Option(help: "The number of the reading whose objection this settles.") var answers: Int?

  mutating func run() throws {
    try options.act(.comment(answers: answers), done: ("đã ghi ý kiến", "commented"))
  }
}
