package import Assessment
package import CanonicalBytes

/// A proctor has seen who sits down to this candidate number.
package struct CheckInEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.checkIn

  /// The proctor.
  package var by: String
  /// Who was checked.
  package var candidate: CandidateNumber
  /// The kind of photo document, never its number.
  package var document: IdentityDocument

  package init(by: String, candidate: CandidateNumber, document: IdentityDocument) {
    self.by = by
    self.candidate = candidate
    self.document = document
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    by = try fields.string("by")
    candidate = CandidateNumber(rawValue: try fields.string("cand"))
    document = try fields.value("document", IdentityDocument.init(json:))
  }

  package var json: CanonicalJSON {
    [
      "by": .string(by),
      "cand": .string(candidate.rawValue),
      "document": .string(document.rawValue),
    ]
  }
}
