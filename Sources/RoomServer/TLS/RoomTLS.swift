package import Foundation
import NIOCore
import NIOSSL
package import SessionStore
import SwiftASN1
package import X509

/// What a room's server needs to speak TLS 1.3 with enrolled machines and with nobody else.
package struct RoomTLS: Sendable {
  let context: NIOSSLContext
  let policy: PeerPolicy
  let list: EnrolmentList
  let limits: PeerLimits

  /// Why a room cannot be served over TLS.
  package enum Failure: Error, Hashable, Sendable {
    /// A file of the folder is missing or no PEM.
    case unreadable(path: String)
    /// The server's certificate does not name this address; it names `named`.
    case hostNotNamed(String, named: [String])
    /// The server's certificate is not good now.
    case expired(until: Date)
  }

  /// Reads the room's part of the enrolment; `host` is where the server listens.
  package init(
    _ folder: ExamFolder, host: String, limits: PeerLimits = PeerLimits(), now: Date = .now
  ) throws {
    let authority = try folder.authorityCertificate()
    let server = try folder.certificate(TLSPath.server)
    guard server.notValidBefore <= now, now <= server.notValidAfter else {
      throw Failure.expired(until: server.notValidAfter)
    }
    let named = try server.hosts
    guard HostAddress(host)?.isAny ?? false || named.contains(host) else {
      throw Failure.hostNotNamed(host, named: named)
    }
    list = EnrolmentList(folder, authority: authority)
    policy = try list.policy()
    self.limits = limits
    context = try NIOSSLContext(configuration: try Self.configuration(folder))
  }

  private static func configuration(_ folder: ExamFolder) throws -> TLSConfiguration {
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(folder.path(TLSPath.server))
      let roots = try NIOSSLCertificate.fromPEMFile(folder.path(TLSPath.authority))
      let key = try NIOSSLPrivateKey(file: folder.path(TLSPath.serverKey), format: .pem)
      var configuration = TLSConfiguration.makeServerConfigurationWithMTLS(
        certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key),
        trustRoots: .certificates(roots))
      configuration.minimumTLSVersion = .tlsv13
      configuration.shutdownTimeout = .seconds(1)
      return configuration
    } catch {
      throw Failure.unreadable(path: folder.path(TLSPath.folder))
    }
  }
}

extension ExamFolder {
  /// The exam's CA.
  package func authorityCertificate() throws -> Certificate { try certificate(TLSPath.authority) }

  /// The addresses and host names of the server's certificate.
  package func serverHosts() throws -> [String] { try certificate(TLSPath.server).hosts }

  fileprivate func certificate(_ name: String) throws -> Certificate {
    let text = String(decoding: try bytes(name), as: UTF8.self)
    guard let certificate = try? Certificate(pemEncoded: text) else {
      throw RoomTLS.Failure.unreadable(path: path(name))
    }
    return certificate
  }
}

extension HostAddress {
  /// Whether this stands for every address of the machine.
  package var isAny: Bool { bytes.allSatisfy { $0 == 0 } }
}

extension Certificate {
  /// The addresses and host names that this certificate is for, as people write them.
  package var hosts: [String] {
    get throws {
      try extensions.subjectAlternativeNames?.compactMap { name -> String? in
        switch name {
        case .dnsName(let host): host
        case .ipAddress(let octets): HostAddress(bytes: Array(octets.bytes))?.text
        default: nil
        }
      } ?? []
    }
  }
}
