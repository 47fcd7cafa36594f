package import CanonicalBytes

/// An announcement to one or all.
package struct MessageEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.message

  /// A candidate number, or `*`.
  package var candidate: String
  /// What was said.
  package var text: String
  /// Who said it.
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
