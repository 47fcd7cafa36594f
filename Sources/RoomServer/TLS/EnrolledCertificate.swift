package import CanonicalBytes

/// One line of the list of certificates that a room's server lets in.
package struct EnrolledCertificate: Hashable, Sendable {
  /// What the machine with this certificate may do.
  package enum Kind: String, Hashable, Sendable {
    /// A candidate sits at it.
    case terminal
    /// The proctor's commands.
    case proctor
  }

  /// Such as `t07`.
  package var name: String
  package var kind: Kind
  /// Hex SHA-256 of the DER.
  package var sha: String

  package init(name: String, kind: Kind, sha: String) {
    self.name = name
    self.kind = kind
    self.sha = sha
  }

  package init(json: CanonicalJSON) throws(CanonicalError) {
    var fields = try CanonicalFields(json)
    name = try fields.string("name")
    guard let kind = Kind(rawValue: try fields.string("kind")) else { throw .field("kind") }
    self.kind = kind
    sha = try fields.string("cert")
    guard Hex.decode(sha)?.count == 32 else { throw .field("cert") }
    try fields.finish()
  }

  package var json: CanonicalJSON {
    ["cert": .string(sha), "kind": .string(kind.rawValue), "name": .string(name)]
  }
}
