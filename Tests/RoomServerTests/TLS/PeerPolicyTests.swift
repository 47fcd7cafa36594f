import CanonicalBytes
import Foundation
import SwiftASN1
import Testing
import X509

@testable import RoomServer

@Suite("Certificates of an exam")
struct PeerPolicyTests {
  private static let hour = 3_600.0

  private static func der(_ issued: IssuedCertificate) throws -> [UInt8] {
    var der = DER.Serializer()
    try der.serialize(issued.certificate)
    return der.serializedBytes
  }

  private static func refusal(
    _ policy: PeerPolicy, _ issued: IssuedCertificate, at now: Date = .now
  ) throws -> PeerRefusal? {
    switch policy.verdict(on: try der(issued), from: "10.0.0.7", now: now) {
    case .success: nil
    case .failure(let refused): refused.report.refusal
    }
  }

  @Test("Only a certificate of the CA, good now and in the list, is let in")
  func verdicts() throws {
    let authority = try Sticks.authority()
    let twin = try Sticks.authority()
    let good = try authority.issue(.entry, name: "t01")
    let unlisted = try authority.issue(.entry, name: "t01")
    let foreign = try twin.issue(.entry, name: "t01")
    let entries = [good, foreign].map {
      EnrolledCertificate(name: $0.name, kind: .terminal, sha: $0.sha.hex)
    }
    let policy = PeerPolicy(authority: authority.certificate, enrolled: entries)
    #expect(try Self.refusal(policy, good) == nil)
    #expect(try Self.refusal(policy, unlisted) == .notEnrolled)
    #expect(try Self.refusal(policy, foreign) == .foreignAuthority)
    let later = Date.now.addingTimeInterval(2 * Self.hour)
    #expect(try Self.refusal(policy, good, at: later) == .expired)
    let before = Date.now.addingTimeInterval(-2 * Self.hour)
    #expect(try Self.refusal(policy, good, at: before) == .expired)
    for bytes in [[], [0x30], Array("t01".utf8), Array(try Self.der(good).dropLast())] as [[UInt8]]
    {
      guard case .failure(let refused) = policy.verdict(on: bytes, from: "x", now: .now)
      else {
        Issue.record("let in")
        continue
      }
      #expect(refused.report.refusal == .foreignAuthority)
    }
  }

  @Test("Every changed byte of a certificate makes it another one that is refused")
  func changed() throws {
    let authority = try Sticks.authority()
    let good = try authority.issue(.entry, name: "t01")
    let policy = PeerPolicy(
      authority: authority.certificate,
      enrolled: [EnrolledCertificate(name: "t01", kind: .terminal, sha: good.sha.hex)])
    let der = try Self.der(good)
    for place in der.indices {
      var bytes = der
      bytes[place] ^= 1
      if case .success = policy.verdict(on: bytes, from: "x", now: .now) {
        Issue.record("byte \(place)")
      }
    }
  }

  @Test("Terminals' certificates are for entering only, the server's for its addresses only")
  func purposes() throws {
    let authority = try Sticks.authority()
    let entry = try authority.issue(.entry, name: "t01").certificate
    #expect(Array(try #require(try entry.extensions.extendedKeyUsage)) == [.clientAuth])
    #expect(try entry.hosts == [])
    let hosts = ["10.1.2.3", "::1", "may-chu.phong3.local"]
    let server = try authority.issue(.server(hosts: hosts), name: "server").certificate
    #expect(Array(try #require(try server.extensions.extendedKeyUsage)) == [.serverAuth])
    #expect(try server.hosts == hosts)
    #expect(server.notValidAfter == authority.certificate.notValidAfter)
    for host in ["", "-a", "a_b", "a..b", "Máy", "10.1.2.3/8", "A"] {
      #expect(throws: ExamAuthority.Failure.host(host)) {
        try authority.issue(.server(hosts: [host]), name: "server")
      }
    }
  }

  @Test("An authority is read back only with its own key")
  func kept() throws {
    let one = try Sticks.authority()
    let other = try Sticks.authority()
    let pem = try IssuedCertificate.pem(one.certificate)
    let again = try ExamAuthority(pem: pem, keyPEM: one.keyPEM)
    #expect(again.certificate == one.certificate)
    #expect(throws: ExamAuthority.Failure.unreadable) {
      try ExamAuthority(pem: pem, keyPEM: other.keyPEM)
    }
    #expect(throws: ExamAuthority.Failure.unreadable) {
      try ExamAuthority(pem: "", keyPEM: one.keyPEM)
    }
  }
}
