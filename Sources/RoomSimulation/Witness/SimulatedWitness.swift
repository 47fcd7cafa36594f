import TransparencyLog

/// The witness: the real rules, and a state that is durable before a line leaves.
struct SimulatedWitness: Sendable {
  private let rules: Witness
  private var state: WitnessState?
  /// Until when it answers nothing.
  var awayUntil = 0

  init(_ exam: SimulatedExam) throws {
    rules = try Witness(signer: exam.witness, logs: [exam.signer.verifierKey])
  }

  /// What the witness says to a request; `seconds` is its own clock.
  mutating func take(
    _ request: AddCheckpoint, seconds: Int
  ) throws(WitnessRefusal) -> NoteSignature {
    let decision = try rules.decide(request, state: state, now: seconds)
    state = decision.state
    return decision.line
  }

  /// The head that it cosigned last.
  var last: Checkpoint? { state?.checkpoint }
}
