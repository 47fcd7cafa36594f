import ArgumentParser
import Assessment

struct BenchLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Kiểm tra ngân hàng – read and review a bank of 5,000 items.",
    discussion: """
      lint_s covers reading, every rule and the search for near duplicates.
      Example: khoathi bench lint --json
      """)

  @Option(help: "Items in the bank.") var items = 5_000
  @Option(help: "Runs, of which the median counts.") var runs = 3
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard items > 0, runs > 0 else { throw ValidationError("Counts begin at 1.") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let files = BenchBank.files(items: items)
      let read = try BenchReport.median(of: runs) {
        try BenchReport.seconds {
          guard BankFiles.read(files).0.records.count == items else {
            throw CouldNot("The generated bank is not sound.")
          }
        }
      }
      var findings = 0
      let review = BenchReport.median(of: runs) {
        BenchReport.seconds { findings = BankReview.findings(files).count }
      }
      BenchReport(
        bench: "lint", settings: ["items": items, "runs": runs],
        figures: [
          .init(name: "lint_s", value: read + review, unit: "s"),
          .init(name: "read_s", value: read, unit: "s"),
          .init(name: "review_s", value: review, unit: "s"),
          .init(name: "findings", value: Double(findings), unit: ""),
        ]
      ).print(options)
    }
  }
}
