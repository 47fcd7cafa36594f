import ArgumentParser
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

  @OptionGroup var choice: CandidateChoice

  mutating func run() async throws {
    let choice = choice
    try await explained(choice.options.language) {
      try choice.write("tlog-proof") { _, proof in proof.serialised }
    }
  }
}
