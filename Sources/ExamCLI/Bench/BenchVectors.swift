import ArgumentParser
import CanonicalBytes

struct BenchVectors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectors",
    abstract: "Vectơ kiểm tra – random inputs of the formats with what they give.",
    discussion: """
      One JSON line each, the same for the same seed: canonical and damaged documents, \
      commitments, leaves, roots, proofs, notes, receipt codes and draws, so that another \
      program can compute them again.
      Example: khoathi bench vectors --count 1000 | python3 Scripts/vectors.py SPEC
      """,
    shouldDisplay: false)

  @Option(help: "How many vectors, 1 to 1,000,000.") var count = 1_000
  @Option(help: "The same seed gives the same vectors.") var seed: UInt64 = 1
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard (1...1_000_000).contains(count) else { throw ValidationError("--count 1…1000000") }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      var vectors = RandomVectors(seed: seed)
      for number in 0..<count { Console.data(JSONLine.text(try vectors.vector(number))) }
    }
  }
}
