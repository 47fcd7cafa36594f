import TransparencyLog

/// A note, a head and a signature line have one spelling each, and no key signed anything but what
/// it signed.
enum NoteCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    var isHead = false
    if let text = String(validating: bytes, as: UTF8.self) {
      isHead = try head(text)
      for line in text.split(separator: "\n").prefix(20) { try signature(String(line)) }
    }
    guard let note = try? SignedNote(parsing: bytes) else { return isHead ? "head" : nil }
    try demand(note.serialised.utf8.elementsEqual(bytes), "taken, but its bytes differ")
    try demand((1...100).contains(note.signatures.count), "not 1 to 100 signatures")
    _ = try head(note.text)
    let log = try KnownLog.here()
    if let head = try? Checkpoint(note, signedBy: log.signer.verifierKey) {
      try demand(log.isSigned(head), "a head passes that the key did not sign")
    }
    if let verdict = try? log.policy.verdict(on: note) {
      try demand(log.isSigned(verdict.checkpoint), "a head passes that the key did not sign")
      try demand(!verdict.isQuorum || isCosigned(note, log), "a quorum that nobody cosigned")
    }
    return "note"
  }

  private static func isCosigned(_ note: SignedNote, _ log: KnownLog) -> Bool {
    Cosignature.time(by: log.witness.verifierKey, in: note) != nil
  }

  private static func head(_ text: String) throws(Finding) -> Bool {
    guard let head = try? Checkpoint(text: text) else { return false }
    try demand(head.text.utf8.elementsEqual(text.utf8), "a head with a second spelling")
    try demand(head.size >= 0, "a head of a negative size")
    return true
  }

  private static func signature(_ line: String) throws(Finding) {
    guard let signature = NoteSignature(line: line) else { return }
    try demand(signature.line.utf8.elementsEqual(line.utf8), "a line with a second spelling")
    if let cosignature = Cosignature(bytes: signature.bytes) {
      try demand(cosignature.time >= 0, "a time before 1970")
    }
  }
}
