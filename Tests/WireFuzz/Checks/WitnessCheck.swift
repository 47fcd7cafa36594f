import TransparencyLog

/// A request to a witness has one spelling; a witness signs only what extends what it knows and
/// the log's key signed.
enum WitnessCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    if let text = String(validating: bytes, as: UTF8.self), try lines(text) { return "lines" }
    guard let request = try? AddCheckpoint(parsing: bytes) else { return nil }
    try demand(request.serialised.utf8.elementsEqual(bytes), "taken, but its bytes differ")
    let log = try KnownLog.here()
    let keys = [log.signer.verifierKey]
    guard let witness = try? Witness(signer: log.witness, logs: keys) else {
      throw Finding("there is no witness")
    }
    for known in [nil, log.notes[0], log.notes[3], log.notes[6]] {
      let state = known.flatMap { try? WitnessState(note: $0, logs: keys) }
      guard let decision = try? witness.decide(request, state: state, now: 1_790_000_000) else {
        continue
      }
      let size = state?.size ?? 0
      try demand(log.isSigned(request.checkpoint), "cosigns what the log did not sign")
      try demand(request.oldSize == size, "cosigns a request that knows another size")
      try demand(decision.state.size >= size, "cosigns a smaller head")
      try demand(size <= 3 || log.isHead(request.checkpoint), "cosigns a fork")
      try demand(
        witness.key.verifies(decision.line, text: request.note.text), "a line that does not verify")
    }
    return "request"
  }

  /// What a witness answers has one spelling.
  static func lines(_ text: String) throws(Finding) -> Bool {
    guard let lines = try? CosignatureLines.parse(text) else { return false }
    let again = lines.map { $0.line + "\n" }.joined()
    try demand(again.utf8.elementsEqual(text.utf8), "lines with a second spelling")
    let log = try KnownLog.here()
    let note = log.notes[3].adding(lines, of: [log.witness.verifierKey])
    try demand(note.signatures.count <= 2, "a note took more than one line of a witness")
    return true
  }
}
