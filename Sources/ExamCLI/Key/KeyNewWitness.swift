import ArgumentParser

struct KeyNewWitness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: "Khóa của một nhân chứng – the key of a witness.",
    discussion: """
      Prints the vkey for the witness policy (C2SP tlog-cosignature, Ed25519).
      Example: khoathi key new witness giamsat.example.vn/w1 --output w1.key
      """)

  @OptionGroup var new: NewKeyOptions

  func validate() throws { try new.validateAsNoteName() }

  mutating func run() throws {
    try new.make(
      { try WitnessKey(name: $0) }, write: { try $0.write(to: $1, passphrase: $2) },
      "vkey", \.vkey)
  }
}
