package import CanonicalBytes

/// The server is back.
package struct ResumeEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.resume

  /// What was found.
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    reason = try fields.string("reason")
  }

  package var json: CanonicalJSON {
    [
      "reason": .string(reason)
    ]
  }
}
