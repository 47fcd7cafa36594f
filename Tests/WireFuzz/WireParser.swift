/// The parsers of what comes from outside, each with what must hold for any bytes at all.
package enum WireParser: String, CaseIterable, Sendable {
  /// Canonical JSON, in which everything hashed is written.
  case canonical
  /// What terminals and proctors send to the room.
  case request
  /// Headers, proofs and sealed bodies.
  case channel
  /// What the room answers.
  case reply
  /// The candidate's terminal, shown the room's answers.
  case seat
  /// Two heads that do not fit each other.
  case evidence
  /// Bodies of events, one after another.
  case event
  /// Entries and the files that hold them.
  case entry
  /// Signed notes and heads.
  case note
  /// What a log and its witnesses tell each other.
  case witness
  /// Receipts.
  case proof
  /// Policies and keys.
  case policy
  /// Keyboard, UTF-8 and what reaches the screen.
  case text

  /// Gives `bytes` to the parser and names what it took them for, `nil` when it refused them; throws
  /// when it breaks a promise.
  package func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    return switch self {
    case .canonical: try CanonicalCheck.check(bytes)
    case .request: try RequestCheck.check(bytes)
    case .channel: try ChannelCheck.check(bytes)
    case .reply: try ReplyCheck.check(bytes)
    case .seat: try SeatCheck.check(bytes)
    case .evidence: try EvidenceCheck.check(bytes)
    case .event: try EventCheck.check(bytes)
    case .entry: try EntryCheck.check(bytes)
    case .note: try NoteCheck.check(bytes)
    case .witness: try WitnessCheck.check(bytes)
    case .proof: try ProofFileCheck.check(bytes)
    case .policy: try PolicyCheck.check(bytes)
    case .text: try TextCheck.check(bytes)
    }
  }

  /// The most bytes that the parser is ever given.
  package var largest: Int {
    switch self {
    case .canonical, .event, .evidence, .entry, .witness, .policy, .text, .channel: 65_536
    case .seat: 131_072
    case .request, .reply, .note, .proof: 1_048_576
    }
  }
}
