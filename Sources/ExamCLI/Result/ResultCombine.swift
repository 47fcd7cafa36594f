import ArgumentParser
import Assessment
import ExamSession
import Foundation

struct ResultCombine: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: "Kiểm chứng hồ sơ từng phần thi rồi ghép kết quả – verify every part, then combine.",
    discussion: """
      Verifies each bundle, V1 to V16, with the policy and key of its own minutes, and refuses \
      all of them when one has a finding. Then each candidate passes who passed, or is exempt \
      from, every part that the rule names. Nothing is added up: each part is decided by its \
      own rule with exact fractions. A part may have several rooms. Exit code 1 when somebody's \
      result is still open.

      Example, three parts whose folders hold bundle/, policy.txt and vkey.txt:
        khoathi result combine --output combined.csv \\
          --bundle p1/bundle --policy p1/policy.txt --vkey p1/vkey.txt \\
          --bundle p2/bundle --policy p2/policy.txt --vkey p2/vkey.txt \\
          --bundle p3/bundle --policy p3/policy.txt --vkey p3/vkey.txt
      """)

  @Option(help: "A bundle's folder; once for each log.") var bundle: [String]
  @Option(help: "Its witness policy, from the minutes; in the order of the bundles.")
  var policy: [String]
  @Option(help: "Its log's vkey, or a file that holds it; in the order of the bundles.")
  var vkey: [String]
  @Option(
    help: "The vkey, or its file, of a log that goes on after one of these rooms; in any order.")
  var continuationVkey: [String] = []
  @Option(help: "A file with a head of such a log, from the minutes; in any order.")
  var continuationCheckpoint: [String] = []
  @Option(name: .shortAndLong, help: "Also write the table as CSV into this new file.")
  var output: String?
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !bundle.isEmpty, bundle.count == policy.count, bundle.count == vkey.count else {
      throw ValidationError(
        "--bundle, --policy, --vkey: \(bundle.count), \(policy.count), \(vkey.count)")
    }
  }

  mutating func run() async throws {
    let (bundle, policy, vkey) = (bundle, policy, vkey)
    let (output, options) = (output, options)
    let later = (vkeys: continuationVkey, heads: continuationCheckpoint)
    let shown = try await explained(options.language) {
      try Self.refuseStrangers(later.heads, vkey, options)
      var parts: [VerifiedPart] = []
      for (path, inputs) in zip(bundle, zip(policy, vkey)) {
        parts.append(
          try await Self.part(
            path, policy: inputs.0, vkey: inputs.1, later: later, options: options))
      }
      let combined: CombinedResult
      do throws(CombinationRefusal) {
        combined = try CombinedResult(parts)
      } catch {
        throw CouldNot(CombinationWords.words(error, options))
      }
      let shown = CombinedShown(combined, options.language)
      if let output { try Self.write(shown.csv, to: output, options) }
      return shown
    }
    if options.json { Console.json(shown) } else { Console.data(Console.visible(shown.text)) }
    if shown.open > 0 { throw ExitCode.found }
  }

  /// A head of a log that goes on after none of the rooms would be checked by nobody.
  private static func refuseStrangers(
    _ heads: [String], _ vkeys: [String], _ options: OutputOptions
  ) throws {
    let origins = try vkeys.map { try TrustedInputs.text($0).prefix { $0 != "+" } }
    let starts = origins.map { Array("\(GenesisEvent.continuation(of: String($0)))\n".utf8) }
    for file in heads {
      let bytes = try SourceFiles.file(file).bytes
      guard starts.contains(where: { bytes.starts(with: $0) }) else {
        throw CouldNot(
          options.words(
            "\(file): không phải đầu cây của nhật ký tiếp nối nào trong số này.",
            "\(file): no head of a log that goes on after one of these rooms."))
      }
    }
  }

  private static func part(
    _ path: String, policy: String, vkey: String, later: (vkeys: [String], heads: [String]),
    options: OutputOptions
  ) async throws -> VerifiedPart {
    let inputs = try TrustedInputs.parse(["--policy", policy, "--vkey", vkey])
    let origin = try inputs.vkeyText().prefix { $0 != "+" }
    let name = GenesisEvent.continuation(of: String(origin))
    let own = try later.vkeys.map { try TrustedInputs.text($0) }.first { $0.hasPrefix("\(name)+") }
    let head = try later.heads.first { file in
      try SourceFiles.file(file).bytes.starts(with: Array("\(name)\n".utf8))
    }
    let verifier = try inputs.verifier(
      options, continuationVkey: own, continuationCheckpoint: head)
    let words = VerificationWords(options.language)
    defer { Console.progress("") }
    let files = try BundleFolder(path: path, options: options).read()
    let (report, part) = await verifier.part(in: files) { step in
      Console.progress("\(path)  \(step.name)  \(words.title(step)) …")
    }
    if !report.isOK {
      Console.progress("")
      Console.note(Console.visible(VerificationShown(report, options.language).text))
      throw CouldNot(
        options.words(
          "\(path): hồ sơ không đạt kiểm chứng, không ghép kết quả nào.",
          "\(path): the bundle does not verify; nothing was combined."))
    }
    guard let part else {
      throw CouldNot(
        options.words(
          "\(path): quy định của phòng thi này không chia phần thi.",
          "\(path): the rule of this room has no parts."))
    }
    return part
  }

  private static func write(_ csv: String, to path: String, _ options: OutputOptions) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CouldNot(
        options.words("\(path) đã có; chọn tên khác.", "\(path) exists; choose another name."))
    }
    try Data(csv.utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
