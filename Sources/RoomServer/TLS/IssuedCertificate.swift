package import CanonicalBytes
import SwiftASN1
package import X509

/// A certificate with its key, as it is carried to the machine that will use it.
package struct IssuedCertificate: Sendable {
  /// What a certificate is good for.
  package enum Purpose: Hashable, Sendable {
    /// To be a room's server under these addresses or host names; at least one.
    case server(hosts: [String])
    /// To enter a room.
    case entry

    var hosts: [String] {
      switch self {
      case .server(let hosts): hosts
      case .entry: []
      }
    }
  }

  package let name: String
  package let certificate: Certificate
  package let pem: String
  package let keyPEM: String
  /// SHA-256 of the DER.
  package let sha: Digest32

  init(name: String, certificate: Certificate, keyPEM: String) throws {
    self.name = name
    self.certificate = certificate
    self.keyPEM = keyPEM
    pem = try Self.pem(certificate)
    sha = try Self.sha(certificate)
  }

  package static func pem(_ certificate: Certificate) throws -> String {
    try certificate.serializeAsPEM().pemString + "\n"
  }

  private static func sha(_ certificate: Certificate) throws -> Digest32 {
    var der = DER.Serializer()
    try der.serialize(certificate)
    return Digest32(hashing: der.serializedBytes)
  }
}
