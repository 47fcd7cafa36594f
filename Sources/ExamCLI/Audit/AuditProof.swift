import ArgumentParser
import Assessment
import ExamSession
import Foundation
import TransparencyLog

struct AuditProof: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Viết tệp biên nhận cho thí sinh – write candidates' .tlog-proof files.",
    discussion: """
      Each file shows that this very sheet stood in the log when the head was signed; it holds \
      the candidate's responses and nobody else's.

      Example:
        khoathi audit proof p03 --all --output receipts
      """)

  @Argument(help: "The exam's folder, or a bundle.") var source: String
  @Option(help: "One candidate's number (SBD).") var candidate: String?
  @Flag(help: "Every candidate.") var all = false
  @Option(name: .shortAndLong, help: "The folder for the files.") var output: String
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard all != (candidate != nil) else {
      throw ValidationError("--candidate SBD hoặc --all – give one of --candidate and --all")
    }
  }

  private struct Written: Encodable {
    let files: [String]
  }

  mutating func run() async throws {
    let (source, output, options) = (source, output, options)
    let wanted = candidate.map { [CandidateNumber($0)] }
    try await explained(options.language) {
      let proofs = try RecordSource(path: source, options: options).proofs()
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
      var files: [String] = []
      for candidate in wanted ?? proofs.candidates {
        guard Self.isFileName(candidate.rawValue), let proof = proofs.proof(of: candidate) else {
          throw CouldNot(
            options.words(
              "Thí sinh \(candidate) chưa có bài cuối trong phần nhật ký đã ký.",
              "Candidate \(candidate) has no final sheet in the signed log."))
        }
        let file = "\(output)/\(candidate).tlog-proof"
        try Data(proof.serialised.utf8).write(to: URL(filePath: file), options: .atomic)
        files.append(file)
      }
      if options.json { return Console.json(Written(files: files)) }
      Console.data(files.joined(separator: "\n"))
    }
  }

  /// A number from a foreign log must not lead out of the folder.
  static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
      && name.unicodeScalars.allSatisfy { $0.value > 0x20 }
  }
}
