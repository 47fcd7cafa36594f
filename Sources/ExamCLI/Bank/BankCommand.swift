import ArgumentParser

struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank",
    abstract: "Ngân hàng câu hỏi – question banks.",
    subcommands: [
      BankLint.self, BankFix.self, BankStats.self, BankShow.self, BankTry.self, BankPrint.self,
    ])
}
