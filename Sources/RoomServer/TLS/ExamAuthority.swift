import Crypto
package import Foundation
import SwiftASN1
package import X509

/// The certificate authority of one exam: P-256, good for as long as the exam, and for nothing else.
package struct ExamAuthority: Sendable {
  package let certificate: Certificate
  private let key: P256.Signing.PrivateKey

  /// Why there is no authority, or no certificate of it.
  package enum Failure: Error, Hashable, Sendable {
    /// The certificate or the key is not PEM of P-256, or they do not belong together.
    case unreadable
    /// No such address or host name can stand in a certificate.
    case host(String)
  }

  /// A new one for the exam with this origin.
  package init(origin: String, validity: Range<Date>) throws {
    key = P256.Signing.PrivateKey()
    let name = try DistinguishedName {
      OrganizationName(origin)
      CommonName("KhoaThi CA")
    }
    let publicKey = Certificate.PublicKey(key.publicKey)
    certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: publicKey,
      notValidBefore: validity.lowerBound, notValidAfter: validity.upperBound, issuer: name,
      subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
        Critical(KeyUsage(keyCertSign: true))
        SubjectKeyIdentifier(hash: publicKey)
      }, issuerPrivateKey: Certificate.PrivateKey(key))
  }

  /// One that was made before.
  package init(pem: String, keyPEM: String) throws(Failure) {
    guard let certificate = try? Certificate(pemEncoded: pem),
      let key = try? P256.Signing.PrivateKey(pemRepresentation: keyPEM),
      certificate.publicKey == Certificate.PublicKey(key.publicKey)
    else { throw .unreadable }
    (self.certificate, self.key) = (certificate, key)
  }

  /// The secret half; whoever has it makes terminals.
  package var keyPEM: String { key.pemRepresentation + "\n" }

  /// A certificate with a key of its own.
  ///
  /// A server's names `hosts`, addresses or host names; a machine's names itself. Good until the CA
  /// is not, or within `validity`.
  package func issue(
    _ purpose: IssuedCertificate.Purpose, name: String, validity: Range<Date>? = nil
  ) throws -> IssuedCertificate {
    let own = P256.Signing.PrivateKey()
    let made = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: Certificate.PublicKey(own.publicKey),
      notValidBefore: validity?.lowerBound ?? certificate.notValidBefore,
      notValidAfter: validity?.upperBound ?? certificate.notValidAfter,
      issuer: certificate.subject, subject: try DistinguishedName { CommonName(name) },
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try extensions(purpose), issuerPrivateKey: Certificate.PrivateKey(key))
    return try IssuedCertificate(
      name: name, certificate: made, keyPEM: own.pemRepresentation + "\n")
  }

  private func extensions(_ purpose: IssuedCertificate.Purpose) throws -> Certificate.Extensions {
    let authority = try certificate.extensions.subjectKeyIdentifier?.keyIdentifier
    let names = try purpose.hosts.map(Self.generalName)
    return try Certificate.Extensions {
      Critical(BasicConstraints.notCertificateAuthority)
      Critical(KeyUsage(digitalSignature: true))
      try ExtendedKeyUsage([names.isEmpty ? .clientAuth : .serverAuth])
      AuthorityKeyIdentifier(keyIdentifier: authority)
      if !names.isEmpty { SubjectAlternativeNames(names) }
    }
  }

  private static func generalName(_ host: String) throws(Failure) -> GeneralName {
    if let address = HostAddress(host) {
      return .ipAddress(ASN1OctetString(contentBytes: address.bytes[...]))
    }
    guard HostAddress.isHostName(host) else { throw .host(host) }
    return .dnsName(host)
  }
}
