import Foundation
import NIOCore
import NIOSSL
import RoomClient
import SessionStore
import Testing
import X509

@testable import RoomServer

/// The certificates of a scratch exam: its authority, and folders as they are carried to terminals.
final class Sticks: Sendable {
  let authority: ExamAuthority
  let writer: EnrolmentWriter
  private let folder: ExamFolder
  private let root: String

  /// Enrols the exam; its server has loopback addresses.
  init(_ exam: ScratchExam) throws {
    root = FileManager.default.temporaryDirectory.path + "/khoathi-sticks-" + UUID().uuidString
    folder = exam.folder
    authority = try Self.authority()
    writer = EnrolmentWriter(exam.folder)
    try writer.begin(
      authority, hosts: ["127.0.0.1", "127.0.0.2", "localhost"], port: 8_443, sealedKey: nil)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  static func authority() throws -> ExamAuthority {
    try ExamAuthority(origin: ScratchExam.origin, validity: Self.today)
  }

  static var today: Range<Date> {
    Date.now.addingTimeInterval(-3_600)..<Date.now.addingTimeInterval(3_600)
  }

  /// New terminals of these names, in the list.
  func enrol(_ names: [String]) throws -> [IssuedCertificate] {
    let issued = try names.map { try authority.issue(.entry, name: $0) }
    try writer.enrol(issued)
    return issued
  }

  /// The folder for the machine of this certificate; it trusts the CA of `trusting`.
  func folder(
    _ issued: IssuedCertificate, trusting other: ExamAuthority? = nil
  ) throws -> String {
    let path = "\(root)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in try writer.files(for: issued, other ?? authority, url: "https://x") {
      try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    }
    return path
  }

  /// Connections with this certificate.
  func transport(
    _ issued: IssuedCertificate, trusting other: ExamAuthority? = nil
  ) throws -> RoomTransport {
    let path = try folder(issued, trusting: other)
    // A machine whose own clock is wrong still shows an expired certificate.
    let middle = issued.certificate.notValidBefore.addingTimeInterval(1)
    return RoomTransport(enrolment: try Enrolment(folder: path, now: middle))
  }

  func proctor() throws -> RoomTransport {
    RoomTransport(enrolment: try Enrolment(folder: folder.path(TLSPath.proctor)))
  }

  /// What TLS needs on a client's side with this certificate, or with none.
  func configuration(_ issued: IssuedCertificate?) throws -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    let root = try IssuedCertificate.pem(authority.certificate)
    configuration.trustRoots = .certificates(
      try NIOSSLCertificate.fromPEMBytes(Array(root.utf8)))
    guard let issued else { return configuration }
    configuration.certificateChain = try NIOSSLCertificate.fromPEMBytes(Array(issued.pem.utf8))
      .map { .certificate($0) }
    configuration.privateKey = .privateKey(
      try NIOSSLPrivateKey(bytes: Array(issued.keyPEM.utf8), format: .pem))
    return configuration
  }
}
