import CanonicalBytes
import ExamSession
import Foundation
import RoomClient
package import SessionStore
import X509

/// Makes the certificates of one exam and keeps the room's part of them in its folder.
package struct EnrolmentWriter: Sendable {
  private let folder: ExamFolder

  package init(_ folder: ExamFolder) { self.folder = folder }

  /// Makes the room's part whole or not at all: the CA's certificate, one for the server under
  /// `hosts` and one for the proctor's commands, who find the server at `port` of this machine.
  ///
  /// `sealedKey` is the CA's key as it is to be kept; `nil` when it is to be forgotten.
  package func begin(
    _ authority: ExamAuthority, hosts: [String], port: Int, sealedKey: [UInt8]?
  ) throws {
    let partial = ExamFolder(folder.path(TLSPath.folder + ".partial"))
    try? FileManager.default.removeItem(atPath: partial.path)
    for path in [partial.path, partial.path("proctor")] {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }
    let server = try authority.issue(.server(hosts: hosts), name: "server")
    let proctor = try authority.issue(.entry, name: "proctor")
    let authorityPEM = try IssuedCertificate.pem(authority.certificate)
    try partial.put(Array(authorityPEM.utf8), "ca.pem")
    try partial.put(Array(server.pem.utf8), "server.pem")
    try partial.put(Array(server.keyPEM.utf8), "server.key")
    if let sealedKey { try partial.put(sealedKey, "ca.key.age") }
    for (name, bytes) in try files(for: proctor, authority, url: "https://127.0.0.1:\(port)") {
      try partial.put(bytes, "proctor/\(name)")
    }
    let entry = EnrolledCertificate(name: proctor.name, kind: .proctor, sha: proctor.sha.hex)
    try partial.put(lines: [entry.json], "enrolled.jsonl")
    try FileManager.default.moveItem(
      atPath: partial.path, toPath: folder.path(TLSPath.folder))
  }

  /// What is carried to the machine of this certificate, by file name; `url` is where it finds the
  /// room.
  package func files(
    for issued: IssuedCertificate, _ authority: ExamAuthority, url: String
  ) throws -> [(name: String, bytes: [UInt8])] {
    let vkey = String(decoding: try folder.bytes(ExamPath.vkey), as: UTF8.self)
    let ticket = RoomTicket(
      url: url, origin: try folder.description().origin,
      vkey: vkey.trimmingCharacters(in: .whitespacesAndNewlines), name: issued.name)
    return [
      (Enrolment.authorityName, Array(try IssuedCertificate.pem(authority.certificate).utf8)),
      (Enrolment.certificateName, Array(issued.pem.utf8)),
      (Enrolment.keyName, Array(issued.keyPEM.utf8)),
      (Enrolment.ticketName, Array(ticket.text.utf8)),
    ]
  }

  /// Gives the server a new certificate under these hosts; it counts from the server's next start.
  package func renewServer(_ authority: ExamAuthority, hosts: [String]) throws {
    let server = try authority.issue(.server(hosts: hosts), name: "server")
    try folder.replace(Array(server.keyPEM.utf8), TLSPath.serverKey)
    try folder.replace(Array(server.pem.utf8), TLSPath.server)
  }

  /// The server lets these terminals in from now on.
  package func enrol(_ terminals: [IssuedCertificate]) throws {
    let entries = terminals.map {
      EnrolledCertificate(name: $0.name, kind: .terminal, sha: $0.sha.hex)
    }
    try replace(try folder.enrolled() + entries)
  }

  /// The server lets the terminals of these names in no more; gives those that were in the list.
  package func revoke(_ names: Set<String>) throws -> Set<String> {
    let entries = try folder.enrolled()
    let left = entries.filter { $0.kind != .terminal || !names.contains($0.name) }
    if left.count < entries.count { try replace(left) }
    return Set(entries.map(\.name)).intersection(names)
  }

  private func replace(_ entries: [EnrolledCertificate]) throws {
    let lines = try entries.map { (entry) in try entry.json.encoded() }
    try folder.replace(TextLines.join(lines), TLSPath.enrolled)
  }
}
