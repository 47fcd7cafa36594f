import ArgumentParser
import CanonicalBytes
import TransparencyLog

/// The options of every command that makes a key file.
struct NewKeyOptions: ParsableArguments {
  @Argument(help: "The name: a person's as in exam.yaml, a witness's without spaces, an origin.")
  var name: String
  @Option(name: .shortAndLong, help: "The key file to make.") var output: String
  @OptionGroup var passphrases: PassphraseOptions
  @OptionGroup var options: OutputOptions

  func validate() throws {
    let isOdd =
      CanonicalString.forbiddenScalar(in: name) != nil || name.contains(where: \.isNewline)
    guard !name.isEmpty, !isOdd else {
      throw ValidationError("NAME: tên trống hoặc có ký tự lạ – empty, or with odd characters")
    }
  }

  /// Refuses a name that no note can carry.
  func validateAsNoteName() throws {
    guard (try? NoteSignature(name: name, keyID: 0, bytes: [])) != nil else {
      throw ValidationError("NAME: không có dấu cách hoặc + – no spaces and no +")
    }
  }

  /// Makes the key, writes it with `write` and prints its public half.
  func make<Key>(
    _ new: (String) throws -> Key, write: (Key, String, Passphrase) throws -> Void,
    _ field: String, _ publicHalf: (Key) -> String
  ) throws {
    try explainedNow(options.language) {
      let name = CanonicalString.nfc(name)
      try KeyFile.checkAbsent(output)
      let key = try new(name)
      try write(key, output, try passphrases.new(for: output))
      if options.json {
        Console.json(["name": name, field: publicHalf(key)])
      } else {
        Console.data(publicHalf(key))
      }
    }
  }
}
