/// One authored text of a bank and where it stands.
struct LintText: Hashable, Sendable {
  /// Which marks mean something in the text.
  enum Kind: Hashable, Sendable {
    /// Stems, prompts and passages: paragraphs, lists, tables, fenced code, inline marks.
    case rich
    /// Choices: inline marks only.
    case inline
    /// Answers, units and names: none.
    case plain
  }

  /// What findings call it: the key under which it stands, e.g. `stem` or `B`.
  var name: String
  var text: String
  /// Where the value begins, counted from 1.
  var line: Int
  var kind: Kind

  /// Its characters, when it is in NFC.
  var length: Int { text.unicodeScalars.count }
}
