package import CanonicalBytes

/// The room's session code was taken from its envelope before two candidates.
package struct CodeOpenEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.codeOpen

  /// Who opened it.
  package var by: String
  /// Two candidate numbers.
  package var witnesses: [String]

  package init(by: String, witnesses: [String]) {
    self.by = by
    self.witnesses = witnesses
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    by = try fields.string("by")
    witnesses = try fields.strings("witnesses")
  }

  package var json: CanonicalJSON {
    [
      "by": .string(by),
      "witnesses": .strings(witnesses),
    ]
  }
}
