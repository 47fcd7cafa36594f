/// One thing that is not as it must be: facts only; ``VerificationWords`` has the words.
package struct VerificationFinding: Hashable, Sendable {
  package var step: VerificationStep
  /// The index of the event concerned, when there is one.
  package var event: Int?
  package var code: FindingCode
  /// What the words name, in the order of their blanks; never a response, a key or a salt.
  package var facts: [String]

  package init(
    step: VerificationStep, event: Int? = nil, code: FindingCode, facts: [String] = []
  ) {
    self.step = step
    self.event = event
    self.code = code
    self.facts = facts
  }
}

extension VerificationFinding: Comparable {
  /// By step, event, code, then facts; findings without an event come first.
  package static func < (a: VerificationFinding, b: VerificationFinding) -> Bool {
    if a.step != b.step { return a.step < b.step }
    if a.event != b.event { return (a.event ?? -1) < (b.event ?? -1) }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    return a.facts.lexicographicallyPrecedes(b.facts)
  }
}
