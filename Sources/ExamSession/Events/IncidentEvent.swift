package import CanonicalBytes

/// Something irregular happened.
package struct IncidentEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.incident

  /// A candidate number, or empty.
  package var candidate: String
  /// A stable code.
  package var what: String
  /// What was seen.
  package var detail: String
  /// Who recorded it.
  package var by: String
  /// Who signed the minutes.
  package var signedBy: [String]

  package init(candidate: String, what: String, detail: String, by: String, signedBy: [String]) {
    self.candidate = candidate
    self.what = what
    self.detail = detail
    self.by = by
    self.signedBy = signedBy
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = try fields.string("cand")
    what = try fields.string("kind")
    detail = try fields.string("detail")
    by = try fields.string("by")
    signedBy = try fields.strings("signed_by")
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate),
      "kind": .string(what),
      "detail": .string(detail),
      "by": .string(by),
      "signed_by": .strings(signedBy),
    ]
  }
}
