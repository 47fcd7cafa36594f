import ArgumentParser
import Assessment
import Foundation

struct BankLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Nêu mọi lỗi của ngân hàng: tệp, dòng, mã, cách sửa – report every problem.",
    discussion: """
      Errors are surely wrong, warnings are for an examiner to look at, notes (--all) are style.
      A file repealed-acts.yaml beside a bank's folder names acts that items must not rest on.
      Exit code 1 when there is an error.
      Example: khoathi bank lint QuestionBanks/general-knowledge --json
      """)

  @Argument(help: "Folders of banks, each with a bank.yaml.") var paths: [String]
  @Flag(help: "Also notes on style.") var all = false
  @Option(help: "A list of repealed acts instead of the one beside the bank.")
  var repealed: String?
  @Option(help: "The day for which sources must be in force, yyyy-mm-dd; today unless given.")
  var day: String?
  @OptionGroup var options: OutputOptions

  private struct Report: Encodable {
    let items: Int
    let diagnostics: [WordedDiagnostic]
  }

  func validate() throws {
    if let day, day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil {
      throw ValidationError("--day: yyyy-mm-dd")
    }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      var items = 0
      var findings: [Diagnostic] = []
      for path in paths {
        let files = try SourceFiles.folder(path)
        let (bank, found) = BankFiles.read(files)
        let (acts, broken) = try repealedActs(beside: path)
        items += bank.records.count
        let reviewed = BankReview.findings(files, repealed: acts, day: day ?? Self.today)
        findings += Set(found + broken + reviewed).sorted().map { finding in
          var placed = finding
          if placed.file.isEmpty { placed.file = path }
          return placed
        }
      }
      if !all { findings.removeAll { $0.severity == .note } }
      report(items: items, findings)
      if findings.contains(where: { $0.severity == .error }) { throw ExitCode.found }
    }
  }

  private func report(items: Int, _ findings: [Diagnostic]) {
    if options.json {
      let worded = findings.map { $0.worded(in: options.language) }
      Console.json(Report(items: items, diagnostics: worded))
      return
    }
    Console.findings(findings, options.language)
    let errors = findings.count { $0.severity == .error }
    Console.data(
      options.words(
        "\(items) câu, \(errors) lỗi, \(findings.count - errors) lưu ý",
        "\(items) items, \(errors) errors, \(findings.count - errors) remarks"))
  }

  /// The list that was given, or the one that lies beside the bank's folder.
  private func repealedActs(beside path: String) throws -> (RepealedActs, [Diagnostic]) {
    if let repealed { return RepealedActs.read(try SourceFiles.file(repealed)) }
    let beside = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
      .appending(path: "repealed-acts.yaml").path
    guard FileManager.default.fileExists(atPath: beside) else { return (RepealedActs([]), []) }
    return RepealedActs.read(try SourceFiles.file(beside))
  }

  private static var today: String {
    Date.now.formatted(.iso8601.year().month().day())
  }
}
