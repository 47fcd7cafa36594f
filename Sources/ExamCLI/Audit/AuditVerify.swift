import ArgumentParser
import Assessment
import ExamSession
import SessionStore

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

      Given an exam's folder instead, it checks the database page by page and event by event, \
      and then what would be exported from it.
      """)

  @Argument(help: "The bundle's folder, or the folder of a finished exam.") var bundle: String
  @OptionGroup var inputs: TrustedInputs
  @OptionGroup var options: OutputOptions

  mutating func run() async throws {
    let (bundle, inputs, options) = (bundle, inputs, options)
    let shown = try await explained(options.language) {
      let verifier = try inputs.verifier(options)
      let words = VerificationWords(options.language)
      defer { Console.progress("") }
      do {
        let files = try Self.files(bundle, options)
        let report = await verifier.report(on: files) { step in
          Console.progress("\(step.name)  \(words.title(step)) …")
        }
        return VerificationShown(report, options.language)
      } catch let failure as EventLogFailure where failure.isDamage {
        return VerificationShown(damage: failure, options.language)
      }
    }
    if options.json { Console.json(shown) } else { Console.data(Console.visible(shown.text)) }
    if !shown.findings.isEmpty { throw ExitCode.found }
    if !shown.complete { throw ExitCode.couldNot }
  }

  /// The bundle's files; those of an exam's folder are made in memory from its database.
  private static func files(_ path: String, _ options: OutputOptions) throws -> BundleFiles {
    let folder = ExamFolder(path)
    guard folder.exists else { return try BundleFolder(path: path, options: options).read() }
    return try BundleWriter.files(try ExamRecord(folder).contents())
  }
}
