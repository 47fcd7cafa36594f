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

      With --summary it also writes a page for people: what was checked and by which key, step \
      by step in plain words, what could not be done, findings by candidate.

      Given an exam's folder instead, it checks the database page by page and event by event, \
      and then what would be exported from it.

      After a correction the minutes hold another key and head: give both, \
      --continuation-vkey and --continuation-checkpoint, or an older continuation passes for \
      the last one.

      With --evidence it judges two signed heads that a terminal could not bring together: exit \
      code 1 when they prove a fork, 0 when they fit, 2 when they prove nothing. A bundle beside \
      it decides what two notes alone cannot.
        khoathi audit verify --evidence khoathi-evidence-….json --vkey vkey.txt
      """)

  @Argument(help: "The bundle's folder, or the folder of a finished exam.") var bundle: String?
  @Option(help: "An evidence file of a terminal.") var evidence: String?
  @OptionGroup var inputs: TrustedInputs
  @Option(help: "The continuation log's vkey or its file, from the minutes of a correction.")
  var continuationVkey: String?
  @Option(
    help: "A head of that log from the minutes, in a file: the bundle's must go on from it.")
  var continuationCheckpoint: String?
  @Option(help: "Write a summary for people into this file: .html, or text.")
  var summary: String?
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard evidence != nil || (bundle != nil && inputs.policy != nil) else {
      throw ValidationError("BUNDLE --policy --vkey, hoặc – or: --evidence FILE --vkey")
    }
    guard continuationCheckpoint == nil || continuationVkey != nil else {
      throw ValidationError("--continuation-checkpoint: --continuation-vkey")
    }
  }

  mutating func run() async throws {
    if let evidence {
      let judge = AuditEvidence(
        file: evidence, record: bundle, inputs: inputs, options: options)
      let shown = try await explained(options.language) { try judge.shown() }
      if options.json { Console.json(shown) } else { Console.data(shown.text(options)) }
      if let exit = shown.exit { throw exit }
      return
    }
    let (bundle, inputs, options) = (bundle ?? "", inputs, options)
    let (later, head, summary) = (continuationVkey, continuationCheckpoint, summary)
    let shown = try await explained(options.language) {
      let verifier = try inputs.verifier(
        options, continuationVkey: later, continuationCheckpoint: head)
      let words = VerificationWords(options.language)
      defer { Console.progress("") }
      do {
        let files = try Self.files(bundle, options)
        let report = await verifier.report(on: files) { step in
          Console.progress("\(step.name)  \(words.title(step)) …")
        }
        if let summary {
          try VerificationSummary(
            report, of: files, path: bundle, vkey: inputs.vkeyText(),
            policy: inputs.policyBytes()
          ).write(to: summary)
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
