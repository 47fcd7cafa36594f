import ArgumentParser

struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank",
    abstract: "Ngân hàng câu hỏi – question banks.",
    groupedSubcommands: [
      CommandGroup(
        name: "Read – đọc",
        subcommands: [
          BankLint.self, BankFix.self, BankStats.self, BankNeeds.self, BankShow.self, BankTry.self,
          BankPrint.self,
        ]),
      CommandGroup(name: "Bring in – đưa vào", subcommands: [BankImport.self]),
      CommandGroup(
        name: "Decide – soạn, đọc lại, duyệt",
        subcommands: [
          BankSubmit.self, BankReviewCommand.self, BankApprove.self, BankComment.self,
          BankReturn.self,
          BankRetire.self, BankUse.self, BankHistoryCommand.self, BankDisagreements.self,
        ]),
    ])
}
