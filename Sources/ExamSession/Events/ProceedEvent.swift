package import CanonicalBytes

/// Work goes on after a pause.
package struct ProceedEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.proceed

  /// The proctor.
  package var by: String
  /// A candidate number, or `*` for all.
  package var candidate: String
  /// Why.
  package var reason: String

  package init(by: String, candidate: String, reason: String) {
    self.by = by
    self.candidate = candidate
    self.reason = reason
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    by = try fields.string("by")
    candidate = try fields.string("cand")
    reason = try fields.string("reason")
  }

  package var json: CanonicalJSON {
    [
      "by": .string(by),
      "cand": .string(candidate),
      "reason": .string(reason),
    ]
  }
}
