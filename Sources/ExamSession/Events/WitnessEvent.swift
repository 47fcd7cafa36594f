package import CanonicalBytes

/// A witness answered, or did not.
package struct WitnessEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.witness

  /// The witness.
  package var name: String
  /// Whether it cosigned.
  package var isOK: Bool
  /// What it said.
  package var detail: String

  package init(name: String, isOK: Bool, detail: String) {
    self.name = name
    self.isOK = isOK
    self.detail = detail
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    name = try fields.string("name")
    isOK = try fields.bool("ok")
    detail = try fields.string("detail")
  }

  package var json: CanonicalJSON {
    [
      "name": .string(name),
      "ok": .bool(isOK),
      "detail": .string(detail),
    ]
  }
}
