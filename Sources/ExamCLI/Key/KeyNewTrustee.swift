import ArgumentParser
import SealedFiles

struct KeyNewTrustee: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trustee",
    abstract: "Khóa của một người giữ đề – the key of one who opens sealed banks with others.",
    discussion: """
      Prints the recipient for the trustees of exam.yaml, age1….
      Example: khoathi key new trustee "Nguyễn Thị An" --output an.key
      """)

  @OptionGroup var new: NewKeyOptions

  mutating func run() throws {
    try new.make(
      { TrusteeKey(name: $0) }, write: { try $0.write(to: $1, passphrase: $2) }, "recipient",
      { $0.recipient.text })
  }
}
