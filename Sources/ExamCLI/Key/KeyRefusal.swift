import SealedFiles

/// Why a key file or its passphrase is not taken.
enum KeyRefusal: Error, Hashable {
  /// The file is no age file.
  case notSealed(path: String)
  /// The key lies in the file for all to read, as `key new` wrote it before passphrases.
  case plain(path: String)
  /// The passphrase is another one.
  case wrongPassphrase(path: String)
  /// Something lies where the new file should.
  case exists(path: String)
  /// The file was cut or changed, or holds no key.
  case damaged(path: String)
  /// The file holds a key for something else; both by their names.
  case otherKind(path: String, kind: String, wanted: KeyFileKind)
  /// A party's share was made for another exam; both by their origins.
  case otherExam(party: String, origin: String, wanted: String)
  /// No file of passphrases, and no terminal to ask at.
  case nobodyToAsk(path: String)
  /// A new passphrase of fewer characters than ``Passphrase/fewest``.
  case short
  /// The two typed passphrases differ.
  case mistyped
  /// The person at the terminal gave up.
  case cancelled
}
