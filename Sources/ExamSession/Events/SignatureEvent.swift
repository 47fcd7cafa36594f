package import Assessment
package import CanonicalBytes

/// A candidate signed, or did not sign, the result list.
package struct SignatureEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.signature

  /// Who.
  package var candidate: CandidateNumber
  /// `signed`, `refused` or `absent`.
  package var status: String

  package init(candidate: CandidateNumber, status: String) {
    self.candidate = candidate
    self.status = status
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    status = try fields.string("status")
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue),
      "status": .string(status),
    ]
  }
}
