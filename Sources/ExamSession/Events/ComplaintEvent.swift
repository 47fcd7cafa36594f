package import CanonicalBytes

/// A complaint made during the test.
package struct ComplaintEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.complaint

  /// A candidate number, or `*`.
  package var candidate: String
  /// What was said.
  package var text: String
  /// Who recorded it.
  package var by: String

  package init(candidate: String, text: String, by: String) {
    self.candidate = candidate
    self.text = text
    self.by = by
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    candidate = try fields.string("cand")
    text = try fields.string("text")
    by = try fields.string("by")
  }

  package var json: CanonicalJSON {
    [
      "cand": .string(candidate),
      "text": .string(text),
      "by": .string(by),
    ]
  }
}
