import ExamSession
import Foundation
import RoomServer
import SealedFiles
import SessionStore
import X509

/// Carries out `khoathi room enrol` step by step.
final class EnrolmentDesk {
  private let folder: ExamFolder
  private let writer: EnrolmentWriter
  private let passphrases: PassphraseOptions
  private let port: Int
  private var authority: ExamAuthority?

  /// Names under which every server is reached from its own machine.
  private static let ownHosts = ["127.0.0.1", "localhost"]
  /// Clocks of terminals may be behind the server's by so much.
  private static let allowance = 86_400.0

  /// Refuses a folder that is no exam.
  init(_ folder: ExamFolder, passphrases: PassphraseOptions, port: Int) throws {
    guard folder.exists else { throw ExamFolderFailure.notFound(path: folder.path) }
    self.folder = folder
    self.passphrases = passphrases
    self.port = port
    writer = EnrolmentWriter(folder)
  }

  /// Whether the exam has its CA.
  var isBegun: Bool { folder.isEnrolled }

  /// Makes the CA and what the server needs; good until `days` after the committed start.
  func begin(hosts: [String], days: Int, keepsKey: Bool) throws {
    let genesis = try folder.genesis()
    let start = Date(timeIntervalSince1970: Double(genesis.times.start.milliseconds) / 1_000)
    let end = max(start, .now).addingTimeInterval(Double(days) * 86_400)
    let new = try ExamAuthority(
      origin: genesis.origin, validity: Date.now.addingTimeInterval(-Self.allowance)..<end)
    let path = folder.path(TLSPath.authorityKey)
    let key = keepsKey ? try sealed(Array(new.keyPEM.utf8), path) : nil
    try writer.begin(new, hosts: Self.all(hosts), port: port, sealedKey: key)
    authority = new
  }

  /// Gives the server a certificate under other addresses.
  func renewServer(hosts: [String]) throws {
    try writer.renewServer(try opened(), hosts: Self.all(hosts))
  }

  /// Makes a folder in `output` for each of so many new terminals, then lets them in.
  ///
  /// They find the room at `host`, or at the first address of the server's certificate.
  func enrol(_ count: Int, names: TerminalNames, host: String?, output: String) throws {
    let authority = try opened()
    let taken = Set(try folder.enrolled().map(\.name))
    let host = try host ?? folder.serverHosts().first ?? Self.ownHosts[0]
    let url = "https://\(HostAddress.inURL(host)):\(port)"
    let issued = try names.free(count, taken: taken).map { name in
      try authority.issue(.entry, name: name)
    }
    try NewFolder.make(output, folders: issued.map(\.name)) { made in
      for terminal in issued {
        for (name, bytes) in try writer.files(for: terminal, authority, url: url) {
          try made.put(bytes, "\(terminal.name)/\(name)")
        }
      }
    }
    try writer.enrol(issued)
  }

  /// Puts terminals out; refuses names that are not in the list.
  func revoke(_ names: [String]) throws -> [String] {
    guard !names.isEmpty else { return [] }
    let known =
      isBegun ? Set(try folder.enrolled().filter { $0.kind == .terminal }.map(\.name)) : []
    if let stranger = names.first(where: { !known.contains($0) }) {
      throw CouldNot("\(stranger): không có máy này – no such terminal is enrolled")
    }
    return try writer.revoke(Set(names)).sorted()
  }

  /// Forgets the CA's key.
  func destroyKey() throws {
    try ExamFolder.erase(file: folder.path(TLSPath.authorityKey))
  }

  /// What the list says now.
  func overview() throws -> EnrolmentOverview {
    guard isBegun else {
      throw CouldNot(
        "Chưa cấp chứng chỉ: khoathi room enrol EXAM --terminals 30 --host … --output DIR – "
          + "nothing is enrolled yet")
    }
    return EnrolmentOverview(
      hosts: try folder.serverHosts(), until: try folder.authorityCertificate().notValidAfter,
      hasKey: FileManager.default.fileExists(atPath: folder.path(TLSPath.authorityKey)),
      enrolled: try folder.enrolled())
  }

  private func opened() throws -> ExamAuthority {
    if let authority { return authority }
    let path = folder.path(TLSPath.authorityKey)
    guard FileManager.default.fileExists(atPath: path) else {
      throw CouldNot(
        "Khóa CA đã hủy: không thêm máy được nữa. Làm lại từ đầu: xóa \(TLSPath.folder) – "
          + "the CA's key was destroyed; to begin anew remove \(TLSPath.folder)")
    }
    let key = try KeyFile.read(path, passphrases)
    let pem = String(decoding: try folder.bytes(TLSPath.authority), as: UTF8.self)
    let opened = try ExamAuthority(pem: pem, keyPEM: String(decoding: key, as: UTF8.self))
    authority = opened
    return opened
  }

  private func sealed(_ key: [UInt8], _ path: String) throws -> [UInt8] {
    let passphrase = try passphrases.new(for: path)
    return AgeFile.armored(try AgeFile.seal(key, passphrase: passphrase.text))
  }

  private static func all(_ hosts: [String]) -> [String] {
    hosts.map { $0.lowercased() } + ownHosts.filter { !hosts.contains($0) }
  }
}
