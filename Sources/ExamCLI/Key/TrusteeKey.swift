import SealedFiles

/// A trustee's personal identity, in a form that `age -i` reads once the passphrase is off.
struct TrusteeKey {
  let name: String
  let identity: AgeIdentity

  /// A new identity for a person of this name.
  init(name: String) {
    self.name = name
    identity = AgeIdentity()
  }

  /// Reads a key file: one identity, under comments the first of which is the name.
  init(path: String, _ passphrases: PassphraseOptions) throws {
    let content = try KeyFile.read(path, passphrases)
    guard let text = String(validating: content, as: UTF8.self) else {
      throw KeyRefusal.damaged(path: path)
    }
    if text.hasPrefix("{") {
      let kind = KeyFileKind.allCases.first { text.contains("\"kind\":\"\($0.rawValue)\"") }
      throw KeyRefusal.otherKind(path: path, kind: kind?.rawValue ?? "?", wanted: .trustee)
    }
    guard let found = try? AgeIdentity.list(text), found.count == 1, let identity = found.first
    else { throw KeyRefusal.damaged(path: path) }
    let comment = text.prefix { !$0.isNewline }
    name = comment.hasPrefix("# ") ? String(comment.dropFirst(2)) : identity.recipient.text
    self.identity = identity
  }

  /// `age1…`, for the trustees of `exam.yaml`.
  var recipient: AgeRecipient { identity.recipient }

  /// Writes the key file; refuses to overwrite one.
  func write(to path: String, passphrase: Passphrase) throws {
    let text = "# \(name)\n\(identity.text)\n"
    try KeyFile.write(Array(text.utf8), to: path, passphrase: passphrase)
  }
}
