/// Whoever knows the words that open key files.
protocol PassphraseSource {
  /// Calls `open` with the words for the key file at `path`.
  func opening<T>(_ path: String, _ open: (Passphrase) throws(KeyRefusal) -> T) throws -> T
}
