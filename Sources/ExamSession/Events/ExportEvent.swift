package import CanonicalBytes

/// A file left the system.
package struct ExportEvent: EventBody, Hashable, Sendable {
  package static let kind = EventKind.export

  /// Its name.
  package var name: String
  /// Of its bytes.
  package var sha: String

  package init(name: String, sha: String) {
    self.name = name
    self.sha = sha
  }

  package init(fields: inout CanonicalFields) throws(CanonicalError) {
    name = try fields.string("name")
    sha = try fields.string("sha")
  }

  package var json: CanonicalJSON {
    [
      "name": .string(name),
      "sha": .string(sha),
    ]
  }
}
