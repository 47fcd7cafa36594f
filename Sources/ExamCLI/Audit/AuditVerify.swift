import ArgumentParser
import Assessment
import ExamSession

struct AuditVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm chứng một hồ sơ phòng thi – verify a bundle, steps V1 to V16.",
    discussion: """
      Recomputes everything from the bundle and believes nothing in it: signatures, the hash \
      tree, papers, deadlines, sheets, scores, results. Exit code 0 when everything holds, 1 \
      when something was found, 2 when something could not be checked.

      Example:
        khoathi audit verify p03-bundle --policy policy.txt --vkey vkey.txt
      """)

  @Argument(help: "The bundle's folder.") var bundle: String
  @OptionGroup var inputs: TrustedInputs
  @OptionGroup var options: OutputOptions

  mutating func run() async throws {
    let (bundle, inputs, options) = (bundle, inputs, options)
    let report = try await explained(options.language) {
      let verifier = try inputs.verifier(options)
      let files = try BundleFolder(path: bundle, options: options).read()
      let words = VerificationWords(options.language)
      defer { Console.progress("") }
      return await verifier.report(on: files) { step in
        Console.progress("\(step.name)  \(words.title(step)) …")
      }
    }
    let shown = VerificationShown(report, options.language)
    if options.json { Console.json(shown) } else { Console.data(Console.visible(shown.text)) }
    if !report.findings.isEmpty { throw ExitCode.found }
    if !report.isComplete { throw ExitCode.couldNot }
  }
}
