import ArgumentParser

struct Khoathi: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "khoathi",
    abstract: "Ngân hàng câu hỏi, đề thi, phòng thi và kiểm toán – banks, papers, rooms, audits.",
    discussion: """
      Người ra đề (examiner):   khoathi bank lint QuestionBanks/general-knowledge
      Giám thị (proctor):       khoathi room serve EXAM
      Kiểm toán (auditor):      khoathi audit verify BUNDLE --policy policy.txt --vkey vkey.txt

      Exit codes: 0 done; 1 done and found something; 2 could not; 64 usage.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Examiner – người ra đề",
        subcommands: [
          BankCommand.self, BlueprintCommand.self, ExamCommand.self, PaperCommand.self,
        ]),
      CommandGroup(name: "Proctor – coi thi", subcommands: [RoomCommands.self, KeyCommand.self]),
      CommandGroup(
        name: "Witness – nhân chứng", subcommands: [WitnessCommand.self]),
      CommandGroup(
        name: "Auditor – kiểm toán", subcommands: [AuditCommand.self, ResultCommand.self]),
      CommandGroup(
        name: "Engineer – kỹ thuật", subcommands: [BenchCommand.self, DemoCommand.self]),
    ])
}
