package import CanonicalBytes

/// The server was away.
package struct OutageEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.outage

  /// From when to when, and why if known.
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
