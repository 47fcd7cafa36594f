import ArgumentParser

struct ExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam",
    abstract: "Chốt một kỳ thi – commit an exam.",
    subcommands: [
      ExamSeal.self, ExamShare.self, ExamCommit.self, ExamOpen.self, ExamCorrectKey.self,
      ExamSign.self, ExamWipe.self,
    ])
}
