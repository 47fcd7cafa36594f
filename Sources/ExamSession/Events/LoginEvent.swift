package import Assessment
package import CanonicalBytes

/// A candidate logged in at a seat.
package struct LoginEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.login

  /// Who.
  package var candidate: CandidateNumber
  /// Where.
  package var seat: String

  package init(candidate: CandidateNumber, seat: String) {
    self.candidate = candidate
    self.seat = seat
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    seat = try fields.string("seat")
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "seat": .string(seat),
    ]
  }
}
