package import CanonicalBytes

/// The public value that genesis named before it existed.
package struct PublicDrawEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.publicDraw

  /// As named in genesis.
  package var source: String
  /// ASCII.
  package var value: String

  package init(source: String, value: String) {
    self.source = source
    self.value = value
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    source = try fields.string("source")
    value = try fields.string("value")
  }

  package var json: CanonicalJSON {
    [
      "source": .string(source),
      "value": .string(value),
    ]
  }
}
