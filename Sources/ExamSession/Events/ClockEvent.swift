package import CanonicalBytes

/// The wall clock stepped; remaining times did not.
package struct ClockEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.clock

  /// Milliseconds, without direction.
  package var offset: Int
  /// What was seen.
  package var reason: String

  package init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    offset = try fields.integer("offset_ms")
    reason = try fields.string("reason")
  }

  package var json: CanonicalJSON {
    [
      "offset_ms": .integer(offset),
      "reason": .string(reason),
    ]
  }
}
