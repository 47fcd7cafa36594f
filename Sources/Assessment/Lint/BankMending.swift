import CanonicalBytes

/// Mends what is certain in the text of a bank's files and leaves everything else as it is
/// written.
///
/// NFC; invisible and control characters; unusual spaces and tabs; look-alike letters inside
/// Latin words; doubled spaces and spaces before punctuation marks; `pinned:` for a choice that
/// speaks of all choices above it.
public enum BankMending {
  /// The files that change, in the order given; refuses all when one would come to say something
  /// else.
  public static func mended(_ files: [SourceFile]) throws(MendingRefusal) -> [MendedFile] {
    var cleaned: [SourceFile] = []
    for file in files { cleaned.append(try RawText.cleaned(file)) }
    let bank = LintBank(cleaned)
    let respelt = cleaned.map { file in
      SourceFile(name: file.name, bytes: RawEdits(bank, file: file).bytes())
    }
    let pinned = LintBank(respelt)
    var result: [MendedFile] = []
    for (index, file) in files.enumerated() {
      let new = PinnedLines.added(to: respelt[index], in: pinned)
      guard new != file.bytes else { continue }
      guard try Likeness.isSame(file, SourceFile(name: file.name, bytes: new)) else {
        throw .changesMeaning(file: file.name)
      }
      result.append(MendedFile(name: file.name, old: file.bytes, new: new))
    }
    return result
  }
}
