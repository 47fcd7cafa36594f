/// Why text is no witness policy: the line, from 1, and what is wrong with it.
public struct PolicyRefusal: Error, Hashable, Sendable {
  /// What is wrong with a line or with the whole.
  public enum Reason: Hashable, Sendable {
    /// The text holds a byte that no policy may hold, or does not end in a newline.
    case text
    /// The line starts with a word that is not `log`, `witness`, `group` or `quorum`.
    case keyword
    /// The line has too few or too many words.
    case words
    /// The key is no vkey, or not of the type that a log or a witness needs.
    case key
    /// The same public key stands on an earlier line.
    case duplicateKey
    /// The name is taken, or is `none`.
    case name
    /// No earlier line defines this name.
    case undefined
    /// The name is a member of an earlier group, or twice of this one.
    case memberTwice
    /// The threshold is not `all`, `any` or a number from 1 to the number of members.
    case threshold
    /// A second quorum line.
    case secondQuorum
    /// There is no quorum line; `line` is the number of lines.
    case noQuorum
  }

  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  init(line: Int, _ reason: Reason) {
    self.line = line
    self.reason = reason
  }
}
