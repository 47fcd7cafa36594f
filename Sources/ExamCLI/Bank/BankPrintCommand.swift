import ArgumentParser
import Assessment
import Foundation
import Reports

struct BankPrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "In ngân hàng thành sách, có hoặc không có đáp án – a booklet, HTML or PDF.",
    discussion: """
      Without --keys nothing in the file depends on a key. A name that ends in .pdf is printed \
      through Chromium, when it is installed (apt-get install chromium).

      Examples:
        khoathi bank print QuestionBanks/legal-officer --output de.html
        khoathi bank print QuestionBanks/legal-officer --keys --topic casework --output dap-an.pdf
      """)

  @Argument(help: "The bank's folder.") var bank: String
  @Option(name: .shortAndLong, help: "The file to make, .html or .pdf.") var output: String
  @Flag(help: "With keys, sources, levels and revisions.") var keys = false
  @Option(help: "Only items of this topic; one that ends in / takes all below it.")
  var topic: String?
  @Flag(help: "Approved items only.") var approved = false
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard output.hasSuffix(".html") || output.hasSuffix(".pdf") else {
      throw ValidationError("--output NAME.html | NAME.pdf")
    }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let (read, found) = BankFiles.read(try SourceFiles.folder(bank))
      // A booklet in which items are missing would be taken for the bank.
      if Console.findings(found.filter { $0.severity == .error }, options.language) {
        throw ExitCode.couldNot
      }
      let selector = topic.map { TopicSelector($0) }
      let records = read.records.filter { record in
        (selector.map { $0.matches(record.topic) } ?? true)
          && (!approved || record.status == .approved)
      }
      guard !records.isEmpty else {
        throw CouldNot(
          options.words("Không có câu nào để in trong \(bank).", "Nothing to print in \(bank)."))
      }
      let html = Booklet.html(
        of: read, records: records, language: options.language, showsKeys: keys)
      let isPDF = output.hasSuffix(".pdf")
      let data = isPDF ? try PrintedPage.pdf(html, options) : Data(html.utf8)
      guard (try? data.write(to: URL(filePath: output), options: .atomic)) != nil else {
        throw CouldNot(
          options.words("Không ghi được tệp \(output).", "Cannot write the file \(output)."))
      }
    }
  }
}
