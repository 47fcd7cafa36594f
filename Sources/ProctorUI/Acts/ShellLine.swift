/// A filled form as a command at a shell, for a place where the key files are.
struct ShellLine {
  let text: String

  init(_ draft: ActDraft, folder: String) {
    var words = ["khoathi"] + draft.form.command + [folder]
    for line in draft.lines where line.isFilled {
      if line.field.kind == .passphrase { continue }
      if let option = line.field.option { words.append(option) }
      words.append(line.value)
    }
    text = words.map(Self.quoted).joined(separator: " ")
  }

  /// `word` as a POSIX shell takes it back unchanged.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x30...0x39).contains(byte) || "-_./:@%+=,".utf8.contains(byte)
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
