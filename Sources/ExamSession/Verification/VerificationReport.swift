/// What checking a bundle gave.
package struct VerificationReport: Hashable, Sendable {
  /// One for each step, in order.
  package let steps: [StepOutcome]
  /// The size of the signed log; 0 when it is not known.
  package let events: Int

  /// All findings in order.
  package var findings: [VerificationFinding] { steps.flatMap(\.findings) }
  /// Whether every step that has something to do was done.
  package var isComplete: Bool { steps.allSatisfy { $0.isDone || $0.note == .nothingSealed } }
  /// Whether everything was checked and nothing found.
  package var isOK: Bool { isComplete && findings.isEmpty }
}
