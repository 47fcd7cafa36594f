/// A terminal as its certificate names it.
package struct TerminalName: Hashable, Sendable {
  /// Such as `t07`.
  package var name: String
  /// Hex SHA-256 of the certificate's DER.
  package var cert: String

  package init(name: String, cert: String) {
    self.name = name
    self.cert = cert
  }
}
