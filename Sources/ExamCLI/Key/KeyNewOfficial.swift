import ArgumentParser

struct KeyNewOfficial: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "official",
    abstract: "Khóa ký duyệt của một người – one official's approval key.",
    discussion: """
      Prints the public half for the officials of exam.yaml, in base64.
      Example: khoathi key new official "Trần Văn Bình" --output binh.key
      """)

  @OptionGroup var new: NewKeyOptions

  mutating func run() throws {
    try new.make(
      { OfficialKey(name: $0) }, write: { try $0.write(to: $1, passphrase: $2) }, "key",
      \.publicKey)
  }
}
