import ArgumentParser
import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import TransparencyLog

struct BenchMutations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutations",
    abstract: "Thử làm giả hồ sơ – falsify a bundle at random; every time it must be found.",
    discussion: """
      Without a bundle it makes small exams of which it knows every key: with witnesses and \
      without, sealed, corrected after the room, and with one person erased. Every second false \
      bundle is signed with the log's own key. Exit code 1 when a false bundle was not found.

      With --exam it changes a copy of that finished exam's database instead: opening it must \
      tell of the damage, or it reads as before, or the verifier finds more in it.

      Examples:
        khoathi bench mutations --count 10000
        khoathi bench mutations --exam p03 --count 2000
        khoathi bench mutations p03-bundle --policy policy.txt --vkey vkey.txt
      """)

  @Argument(help: "A bundle to falsify, in place of the small exam.") var bundle: String?
  @Option(help: "The witness policy file of the bundle.") var policy: String?
  @Option(help: "The log's vkey, or a file that holds it.") var vkey: String?
  @Option(help: "The vkey of its continuation log, or a file that holds it.")
  var continuationVkey: String?
  @Option(help: "The log key of the bundle: base64 of 32 bytes in a file.") var logKey: String?
  @Option(help: "The folder of a finished exam, of which a copy is changed.") var exam: String?
  @Option(help: "False bundles to make.") var count: UInt64 = 10_000
  @Option(help: "The first seed.") var seed: UInt64 = 0
  @OptionGroup var options: OutputOptions

  func validate() throws {
    if (bundle != nil) != (policy != nil && vkey != nil) {
      throw ValidationError("BUNDLE, --policy and --vkey go together.")
    }
    if exam != nil && bundle != nil { throw ValidationError("BUNDLE, or: --exam") }
    guard count > 0, seed <= .max - count else { throw ValidationError("--count, --seed") }
  }

  mutating func run() async throws {
    let command = self
    if let exam { return try await command.changeDatabase(of: exam) }
    let run = try await explained(options.language) { try await command.work() }
    let kinds = run.counts.values.sorted { $0.kind < $1.kind }
    command.show(
      made: run.made,
      figures: kinds.flatMap {
        [("made_\($0.kind)", $0.made), ("found_\($0.kind)", $0.found)]
      }, missed: run.missed.map { "\($0.subject), \($0.kind), seed \($0.seed)" })
    if !run.missed.isEmpty { throw ExitCode.found }
  }

  private func show(made: Int, figures: [(name: String, value: Int)], missed: [String]) {
    for miss in missed { Console.note("MISSED  \(miss)") }
    let all = figures + [("made", made), ("missed", missed.count)]
    BenchReport(
      bench: "mutations", settings: ["count": Int(clamping: count), "seed": Int(clamping: seed)],
      figures: all.map { .init(name: $0.name, value: Double($0.value), unit: "") }
    ).print(options)
  }

  private func changeDatabase(of exam: String) async throws {
    let counted = try await explained(options.language) {
      let files = FileManager.default
      let scratch = "\(NSTemporaryDirectory())/khoathi-mutations-\(UUID().uuidString)"
      try files.copyItem(atPath: exam, toPath: scratch)
      defer { try? files.removeItem(atPath: scratch) }
      let folder = ExamFolder(scratch)
      let mutations = try DatabaseMutations(
        file: folder.path("\(ExamPath.log)/log.sqlite"),
        contents: try ExamRecord(folder).contents(),
        verifier: try Verifier(
          vkey: String(decoding: try folder.bytes(ExamPath.vkey), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines),
          policy: try folder.bytes(ExamPath.policy), signatures: RememberedSignatures())
      ) { try BundleWriter.files(try ExamRecord(folder).contents()) }
      return try await mutations.run(seed..<(seed + count))
    }
    show(
      made: counted.made, figures: [("found", counted.found), ("harmless", counted.harmless)],
      missed: counted.missed.map { "database, seed \($0.seed): \($0.why)" })
    if !counted.missed.isEmpty { throw ExitCode.found }
  }

  private func work() async throws -> MutationRun {
    var run = MutationRun()
    let subjects = try subjects()
    let share = count / UInt64(subjects.count)
    defer { Console.progress("") }
    for (number, subject) in subjects.enumerated() {
      let first = seed + share * UInt64(number)
      let last = number == subjects.count - 1 ? seed + count : first + share
      guard await subject.verifier.report(on: subject.files).findings.isEmpty else {
        throw CouldNot("The bundle itself is not verified.")
      }
      try await run.run(first..<last, of: subject) {
        Console.progress("\($0)/\(count)")
      }
    }
    return run
  }

  private func subjects() throws -> [MutationSubject] {
    guard let bundle, let policy, let vkey else {
      return try MutationSubject.Kind.allCases.map { try MutationSubject($0) }
    }
    var inputs = TrustedInputs()
    (inputs.policy, inputs.vkey) = (policy, vkey)
    let key = try NoteVerifierKey(vkey: inputs.vkeyText())
    let signer = try logKey.map { path in
      let text = String(decoding: try SourceFiles.file(path).bytes, as: UTF8.self)
      let bytes = Base64.decode(text.trimmingCharacters(in: .whitespacesAndNewlines))
      guard let seed = bytes.flatMap({ Digest32($0) }) else { throw CouldNot("\(path): no key.") }
      return try NoteSigner(name: key.name, seed: seed)
    }
    let bytes = try inputs.policyBytes()
    let files = try BundleFolder(path: bundle, options: options).read()
    var keys = ["": key]
    if let continuationVkey {
      inputs.vkey = continuationVkey
      keys[BundlePath.continuation] = try NoteVerifierKey(vkey: inputs.vkeyText())
    }
    return [
      MutationSubject(
        name: "bundle", files: files, keys: keys, folder: "", signer: signer, officials: [:],
        isWitnessed: try WitnessPolicy(text: String(decoding: bytes, as: UTF8.self)).quorum != nil,
        unbound: Set(keys.count > 1 ? [] : files.paths(under: BundlePath.continuation)),
        verifier: try Verifier(
          vkey: key.vkey, policy: bytes, continuationVkey: keys[BundlePath.continuation]?.vkey,
          signatures: RememberedSignatures()))
    ]
  }
}
