import ArgumentParser
import Assessment
import Foundation

/// Where the passphrases of a command's key files come from.
struct PassphraseOptions: ParsableArguments, PassphraseSource {
  @Option(
    help: """
      A file whose first line is the passphrase of every key file here; asked for at the \
      terminal when left out.
      """)
  var passphraseFile: String?

  /// How often the person at the terminal may try.
  private static let tries = 3

  /// The words for a key file that does not exist yet, typed twice at a terminal.
  func new(for path: String) throws -> Passphrase {
    if let passphrase = try fromFile() { return try passphrase.checkedAsNew() }
    let name = Self.shown(path)
    let first = try asked("Mật khẩu mới cho \(name) – new passphrase: ", path).checkedAsNew()
    let second = try asked("Nhập lại – once more: ", path)
    guard first.text == second.text else { throw KeyRefusal.mistyped }
    return first
  }

  /// Calls `open` with the words for a key file; asks again when they are wrong.
  func opening<T>(
    _ path: String, _ open: (Passphrase) throws(KeyRefusal) -> T
  ) throws -> T {
    if let passphrase = try fromFile() { return try open(passphrase) }
    let prompt = "Mật khẩu của \(Self.shown(path)) – passphrase: "
    for _ in 1..<Self.tries {
      do throws(KeyRefusal) {
        return try open(try asked(prompt, path))
      } catch .wrongPassphrase {
        Console.note("Sai mật khẩu, hãy nhập lại – wrong passphrase, try again")
      }
    }
    return try open(try asked(prompt, path))
  }

  private func asked(_ prompt: String, _ path: String) throws(KeyRefusal) -> Passphrase {
    guard let typed = try PassphrasePrompt.ask(prompt) else {
      throw .nobodyToAsk(path: path)
    }
    return Passphrase(typed)
  }

  private func fromFile() throws -> Passphrase? {
    guard let passphraseFile else { return nil }
    let bytes = try SourceFiles.file(passphraseFile).bytes
    var line = bytes.prefix { $0 != 0x0A }
    if line.last == 0x0D { line.removeLast() }
    guard let text = String(validating: line, as: UTF8.self), !text.isEmpty else {
      throw CouldNot(
        "\(passphraseFile): dòng đầu phải là mật khẩu – the first line must be the passphrase")
    }
    return Passphrase(text)
  }

  private static func shown(_ path: String) -> String {
    Console.visible(URL(filePath: path).lastPathComponent)
  }
}
