import TransparencyLog

/// An evidence file has one spelling, and proves a fork only with two heads that the log's key
/// signed.
enum EvidenceCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    guard let evidence = try? LogEvidence(parsing: bytes) else { return nil }
    try demand(evidence.bytes == bytes, "taken, but its file has other bytes")
    let log = try KnownLog.here()
    for tree in [nil, log.tree] {
      switch evidence.verdict(log.signer.verifierKey, tree: tree) {
      case .fork(let earlier, let later, _):
        try demand(log.isSigned(earlier) && log.isSigned(later), "a fork that nobody signed")
        try demand(!log.isHead(earlier) || !log.isHead(later), "a fork of one log with itself")
      case .consistent(let earlier, let later):
        try demand(log.isSigned(earlier) && log.isSigned(later), "heads that nobody signed")
      case .undecided(let earlier, let later):
        try demand(log.isSigned(earlier) && log.isSigned(later), "heads that nobody signed")
      case .notSigned: break
      }
    }
    return "evidence"
  }
}
