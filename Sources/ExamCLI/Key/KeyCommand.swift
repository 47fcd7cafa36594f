import ArgumentParser
import CanonicalBytes

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
    subcommands: [KeyNewOfficial.self])
}

struct KeyNewOfficial: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "official",
    abstract: "Khóa ký duyệt của một người – one official's approval key.",
    discussion: """
      Prints the public half for the officials of exam.yaml; the file stays with its owner.
      Example: khoathi key new official "Trần Văn Bình" --output binh.key
      """)

  @Argument(help: "The official's name, as in exam.yaml.") var name: String
  @Option(name: .shortAndLong, help: "The key file to make.") var output: String
  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard !name.isEmpty, CanonicalString.forbiddenScalar(in: name) == nil else {
      throw ValidationError("NAME: tên trống hoặc có ký tự lạ – empty, or with odd characters")
    }
  }

  mutating func run() throws {
    try explainedNow(options.language) {
      let name = CanonicalString.nfc(name)
      let key = OfficialKey(name: name)
      try key.write(to: output)
      if options.json {
        Console.json(["name": name, "key": key.publicKey])
      } else {
        Console.data(key.publicKey)
      }
    }
  }
}
