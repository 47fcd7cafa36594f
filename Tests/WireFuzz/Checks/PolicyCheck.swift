import TransparencyLog

/// A policy names real keys, and its quorum is reached by all of its witnesses or by none at all; a
/// key has one spelling.
enum PolicyCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    if let key = try? NoteVerifierKey(vkey: text) {
      try demand(key.vkey.utf8.elementsEqual(text.utf8), "a key with a second spelling")
      return "key"
    }
    let lines = bytes.count { $0 == 0x0A }
    switch Result(catching: { () throws(PolicyRefusal) in try WitnessPolicy(text: text) }) {
    case .failure(let refusal):
      try demand((0...lines + 1).contains(refusal.line), "the refusal's line is not of this text")
      return nil
    case .success(let policy):
      try check(policy)
      return "policy"
    }
  }

  private static func check(_ policy: WitnessPolicy) throws(Finding) {
    for key in policy.logs.map(\.key) + policy.witnesses.map(\.key) {
      let again = try? NoteVerifierKey(vkey: key.vkey)
      try demand(again == key, "a key does not survive its spelling")
    }
    let names = policy.witnesses.map { Array($0.name.utf8) }
    try demand(Set(names).count == names.count, "two witnesses of one name")
    try demand(policy.isQuorum(Set(names)), "a quorum that all of them together do not reach")
    try demand(policy.quorum == nil || !policy.isQuorum([]), "a quorum without anybody")
    for group in policy.groups {
      try demand((1...group.members.count).contains(group.threshold), "a threshold out of reach")
    }
    let log = try KnownLog.here()
    if let verdict = try? policy.verdict(on: log.notes[4], log: log.signer.verifierKey) {
      try demand(verdict.cosigners.isEmpty, "a cosigner of a note that nobody cosigned")
      try demand(verdict.isQuorum == (policy.quorum == nil), "a quorum without a cosignature")
    }
  }
}
