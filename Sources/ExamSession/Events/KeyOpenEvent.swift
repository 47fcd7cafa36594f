package import CanonicalBytes

/// A sealed file was opened.
package struct KeyOpenEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.keyOpen

  /// Of the sealed file.
  package var fileSHA: String
  /// The trustees.
  package var by: [String]

  package init(fileSHA: String, by: [String]) {
    self.fileSHA = fileSHA
    self.by = by
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    fileSHA = try fields.string("file_sha")
    by = try fields.strings("by")
  }

  package var json: CanonicalJSON {
    [
      "file_sha": .string(fileSHA),
      "by": .strings(by),
    ]
  }
}
