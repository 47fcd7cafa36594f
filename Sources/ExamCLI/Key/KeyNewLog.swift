import ArgumentParser

struct KeyNewLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Khóa của một nhật ký – the key of a log.",
    discussion: """
      The name is the log's origin; prints the vkey for the minutes. An exam makes its own log \
      key when it is committed: this one is for other logs.
      Example: khoathi key new log thi.example.vn/2026-vc01/thu --output thu.key
      """)

  @OptionGroup var new: NewKeyOptions

  func validate() throws { try new.validateAsNoteName() }

  mutating func run() throws {
    try new.make(
      { try LogKeyFile(origin: $0) }, write: { try $0.write(to: $1, passphrase: $2) },
      "vkey", \.vkey)
  }
}
