package import Foundation
import NIOSSL

/// What a machine was given to enter one room: the exam's CA, which is the only one it trusts, its
/// own certificate with its key, and where the room is.
package struct Enrolment: Sendable {
  package static let authorityName = "ca.pem"
  package static let certificateName = "terminal.pem"
  package static let keyName = "terminal.key"
  package static let ticketName = "room.txt"

  package let ticket: RoomTicket
  let configuration: TLSConfiguration

  /// Why a folder is no enrolment.
  package enum Failure: Error, Hashable, Sendable {
    /// This file is missing or not what it should be.
    case unreadable(path: String)
    /// The certificate of this file is not good at this machine's time.
    case notGoodNow(path: String, from: Int, until: Int)
  }

  /// Reads the folder that `khoathi room enrol` made for this machine; `now` is its clock.
  package init(folder: String, now: Date = .now) throws(Failure) {
    let paths = [Self.authorityName, Self.certificateName, Self.keyName, Self.ticketName].map {
      "\(folder)/\($0)"
    }
    let roots = try Self.certificates(paths[0], now)
    let own = try Self.certificates(paths[1], now)
    guard let key = try? NIOSSLPrivateKey(file: paths[2], format: .pem) else {
      throw .unreadable(path: paths[2])
    }
    guard let data = FileManager.default.contents(atPath: paths[3]),
      let ticket = RoomTicket(text: String(decoding: data, as: UTF8.self))
    else { throw .unreadable(path: paths[3]) }
    self.ticket = ticket
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv13
    configuration.trustRoots = .certificates(roots)
    configuration.certificateChain = own.map { .certificate($0) }
    configuration.privateKey = .privateKey(key)
    self.configuration = configuration
  }

  private static func certificates(
    _ path: String, _ now: Date
  ) throws(Failure) -> [NIOSSLCertificate] {
    guard let found = try? NIOSSLCertificate.fromPEMFile(path), let first = found.first else {
      throw .unreadable(path: path)
    }
    let (from, until) = (Int(first.notValidBefore), Int(first.notValidAfter))
    guard (from...max(from, until)).contains(Int(now.timeIntervalSince1970)) else {
      throw .notGoodNow(path: path, from: from, until: until)
    }
    return found
  }
}
