package import CanonicalBytes

/// The common start was reached.
package struct StartEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.start

  /// Why, e.g. `scheduled`.
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
