package import Assessment
package import CanonicalBytes

/// A candidate gave the room's code and received the paper.
package struct PaperOpenEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.paperOpen

  /// Whose paper.
  package var candidate: CandidateNumber

  package init(candidate: CandidateNumber) {
    self.candidate = candidate
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate.rawValue)
    ]
  }
}
