import ArgumentParser

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Khóa cá nhân – personal keys.",
    subcommands: [KeyNew.self])
}

struct KeyNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Tạo khóa mới – make a new key.",
    discussion: """
      Prints the public half; the file stays with its owner, sealed with a passphrase of at \
      least 12 characters, as an age file that `age -d` opens too. Nobody can open it without.
      Example: khoathi key new official "Trần Văn Bình" --output binh.key
      """,
    subcommands: [
      KeyNewOfficial.self, KeyNewTrustee.self, KeyNewWitness.self, KeyNewLog.self,
    ])
}
