import ArgumentParser
import Assessment
import CanonicalBytes

struct ExamShare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Phần hạt giống của một bên – one party's share of the draw seed.",
    discussion: """
      Prints the commitment for seed_parties of exam.yaml; the file stays with the party, sealed \
      with a passphrase, until khoathi exam open … --share FILE. It is for one exam in one room: \
      the origin is that of exam.yaml, and no other exam is shown the share.

      Example:
        khoathi exam share "Ban giám sát" --origin thi.example.vn/2026-vc01/p03 \\
          --output giamsat.share
      """)

  @Argument(help: "The party, as seed_parties names it.") var party: String
  @Option(help: "The exam's origin, as exam.yaml has it.") var origin: String
  @Option(name: .shortAndLong, help: "The share file to make.") var output: String
  @OptionGroup var passphrases: PassphraseOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !party.isEmpty, CanonicalString.forbiddenScalar(in: party) == nil else {
      throw ValidationError("PARTY: tên trống hoặc có ký tự lạ – empty, or with odd characters")
    }
    guard ExamFile.isOrigin(origin) else {
      throw ValidationError("--origin thi.example.vn/2026-vc01/p03")
    }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      try KeyFile.checkAbsent(output)
      let share = ShareFile(party: CanonicalString.nfc(party), origin: origin)
      try share.write(to: output, passphrase: try passphrases.new(for: output))
      let commitment = share.commitment.base64
      if options.json {
        Console.json(["party": share.party, "commit": commitment, "origin": origin])
      } else {
        Console.data(commitment)
      }
    }
  }
}
