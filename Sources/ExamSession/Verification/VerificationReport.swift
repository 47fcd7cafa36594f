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
  /// Whether nothing was found and nothing is undone but for people whose erasure is logged.
  package var isOKAsErased: Bool {
    guard case .cutAsLogged = steps.last?.note else { return false }
    return findings.isEmpty
      && steps.allSatisfy { step in
        switch step.note {
        case .erased, .cutAsLogged, .nothingSealed: true
        case .nothing, .origin, .noWitnessAsked, .cosigned, .counted, .items, .signatures, .drawn,
          .sha, .uncorrected, .needsBodies, .needsContinuationKey, .corrections, .cut, .needs,
          .late,
          .clockConfirmed, .clockUnconfirmed:
          step.isDone
        }
      }
  }
  /// Whether everything was checked and nothing found.
  package var isOK: Bool { isComplete && findings.isEmpty }
}
