package import Assessment
package import CanonicalBytes

/// A seat that is not in step is waited for no longer: its sheet is collected as the log has it.
package struct GiveUpEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.giveUp

  /// The proctor.
  package var by: String
  /// Whose seat.
  package var candidate: CandidateNumber
  /// Why.
  package var reason: String

  package init(by: String, candidate: CandidateNumber, reason: String) {
    self.by = by
    self.candidate = candidate
    self.reason = reason
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    by = try fields.string("by")
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    reason = try fields.string("reason")
  }

  package var json: CanonicalJSON {
    [
      "by": .string(by),
      "cand": .string(candidate.rawValue),
      "reason": .string(reason),
    ]
  }
}
