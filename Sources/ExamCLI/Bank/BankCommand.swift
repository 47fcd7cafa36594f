import ArgumentParser
import Assessment

struct BankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bank",
    abstract: "Ngân hàng câu hỏi – question banks.",
    subcommands: [BankLint.self, BankStats.self])
}

struct BankLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Nêu mọi lỗi của ngân hàng: tệp, dòng, mã, cách sửa – report every problem.",
    discussion: """
      Exit code 1 when there is an error.
      Example: khoathi bank lint QuestionBanks/general-knowledge --json
      """)

  @Argument(help: "Folders of banks, each with a bank.yaml.") var paths: [String]
  @OptionGroup var options: OutputOptions

  private struct Report: Encodable {
    let items: Int
    let diagnostics: [WordedDiagnostic]
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      var items = 0
      var findings: [Diagnostic] = []
      for path in paths {
        let (bank, found) = BankFiles.read(try SourceFiles.folder(path))
        items += bank.records.count
        findings += found.map { finding in
          var placed = finding
          if placed.file.isEmpty { placed.file = path }
          return placed
        }
      }
      if options.json {
        let worded = findings.map { $0.worded(in: options.language) }
        Console.json(Report(items: items, diagnostics: worded))
      } else {
        Console.findings(findings, options.language)
        let errors = findings.count { $0.severity == .error }
        Console.data(
          options.words(
            "\(items) câu, \(errors) lỗi, \(findings.count - errors) lưu ý",
            "\(items) items, \(errors) errors, \(findings.count - errors) remarks"))
      }
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode.found }
    }
  }
}
