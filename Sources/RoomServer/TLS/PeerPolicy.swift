import CanonicalBytes
import Foundation
import SwiftASN1
import X509

/// Whom a room lets in: machines with a certificate of the exam's CA that is good now and stands in
/// the list.
struct PeerPolicy: Sendable {
  private let authority: Certificate
  private let enrolled: [String: EnrolledCertificate]

  init(authority: Certificate, enrolled: [EnrolledCertificate]) {
    self.authority = authority
    self.enrolled = Dictionary(
      enrolled.map { ($0.sha, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Who shows this certificate at `address`, or why it is nobody.
  func verdict(on der: [UInt8], from address: String, now: Date) -> Result<RoomPeer, Refused> {
    let sha = Digest32(hashing: der).hex
    func refused(_ refusal: PeerRefusal, name: String = "") -> Result<RoomPeer, Refused> {
      .failure(
        Refused(report: PeerReport(refusal: refusal, address: address, sha: sha, name: name)))
    }
    guard let certificate = try? Certificate(derEncoded: der),
      certificate.issuer == authority.subject,
      authority.publicKey.isValidSignature(certificate.signature, for: certificate)
    else { return refused(.foreignAuthority) }
    let known = enrolled[sha]
    guard certificate.notValidBefore <= now, now <= certificate.notValidAfter else {
      return refused(.expired, name: known?.name ?? "")
    }
    guard let known else { return refused(.notEnrolled) }
    return .success(RoomPeer(name: known.name, kind: known.kind, sha: sha, address: address))
  }

  /// Whether this certificate is in the list.
  func isEnrolled(_ sha: String) -> Bool { enrolled[sha] != nil }

  struct Refused: Error {
    let report: PeerReport
  }
}
