package import ExamSession

/// A machine that showed it is enrolled.
package struct RoomPeer: Hashable, Sendable {
  package let name: String
  package let kind: EnrolledCertificate.Kind
  /// Hex SHA-256 of its certificate.
  package let sha: String
  package let address: String

  /// The terminal, if it is one.
  package var terminal: TerminalName? {
    kind == .terminal ? TerminalName(name: name, cert: sha) : nil
  }
}
