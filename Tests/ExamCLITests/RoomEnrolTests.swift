import Foundation
import Testing

/// A room with certificates as a technician makes and tries it: with `khoathi` and OpenSSL.
@Suite("khoathi room enrol", .serialized)
struct RoomEnrolTests {
  private struct Listing: Decodable {
    struct Machine: Decodable {
      let name: String
      let kind: String
      let sha256: String
    }
    let hosts: [String]
    let ca_key: Bool
    let enrolled: [Machine]
    let revoked: [String]
  }

  /// A committed exam whose start is still ahead.
  private static func exam() async throws -> ExamFiles {
    let files = try ExamFiles()
    #expect(try await files.commit("p").code == 0)
    try files.write("words", "cái khóa của phòng thi số 3\n")
    return files
  }

  private static func enrol(_ files: ExamFiles, _ more: String...) async throws -> Program {
    try await Program.run(
      ["room", "enrol", files.path("p"), "--passphrase-file", files.path("words"), "--json"] + more)
  }

  @Test("A room whose certificate cannot be used is refused before anything is logged")
  func unusable() async throws {
    let files = try await Self.exam()
    let made = try await Self.enrol(files, "--terminals", "1", "--output", files.path("sticks"))
    #expect(made.code == 0, "\(made.errors)")
    let mirror = URL(filePath: files.path("p/mirror/log.txt"))
    let before = try Data(contentsOf: mirror)
    let key = try String(contentsOfFile: files.path("p/private/tls/server.key"), encoding: .utf8)
    try files.write("p/private/tls/server.key", "no key\n")
    let refused = try await Program.run("room", "serve", files.path("p"), "--port", "0")
    #expect(refused.code == 2, "\(refused.errors)")
    #expect(try Data(contentsOf: mirror) == before)
    try files.write("p/private/tls/server.key", key)
    let room = try await ServedRoom(files.path("p"))
    await room.stop()
    #expect(try Data(contentsOf: mirror).count > before.count)
  }

  private static func openssl(_ arguments: String...) async throws -> Program {
    try await Program.tool("openssl", arguments)
  }

  @Test("makes folders that OpenSSL finds good, readable by their owner only")
  func folders() async throws {
    let files = try await Self.exam()
    let made = try await Self.enrol(
      files, "--terminals", "3", "--host", "192.168.10.1", "--output", files.path("sticks"))
    #expect(made.code == 0, "\(made.errors)")
    let listing = try made.json(as: Listing.self)
    #expect(listing.enrolled.map(\.name) == ["proctor", "t01", "t02", "t03"])
    #expect(listing.hosts == ["192.168.10.1", "127.0.0.1", "localhost"])
    #expect(listing.ca_key)
    for machine in listing.enrolled.dropFirst() {
      let folder = files.path("sticks/\(machine.name)")
      let verified = try await Self.openssl(
        "verify", "-CAfile", "\(folder)/ca.pem", "-purpose", "sslclient", "\(folder)/terminal.pem")
      #expect(verified.code == 0, "\(verified.output)")
      let print = try await Self.openssl(
        "x509", "-in", "\(folder)/terminal.pem", "-noout", "-fingerprint", "-sha256", "-subject")
      let hex = print.output.filter { $0 != ":" }.lowercased()
      #expect(hex.contains(machine.sha256))
      #expect(hex.contains("cn = \(machine.name)"))
      for name in ["ca.pem", "terminal.pem", "terminal.key", "room.txt"] {
        #expect(try files.permissions("sticks/\(machine.name)/\(name)") == 0o600)
      }
    }
    let ticket = try String(contentsOfFile: files.path("sticks/t02/room.txt"), encoding: .utf8)
    #expect(ticket.hasPrefix("room https://192.168.10.1:8443\norigin "))
    #expect(ticket.hasSuffix("\nterminal t02\n"))
    let server = try await Self.openssl(
      "verify", "-CAfile", files.path("p/private/tls/ca.pem"), "-purpose", "sslserver",
      "-verify_ip", "192.168.10.1", files.path("p/private/tls/server.pem"))
    #expect(server.code == 0, "\(server.output)")
    let key = try String(contentsOfFile: files.path("p/private/tls/ca.key.age"), encoding: .utf8)
    #expect(key.hasPrefix("-----BEGIN AGE ENCRYPTED FILE-----"))
    #expect(try files.permissions("p/private/tls") == 0o700)
  }

  @Test("adds, revokes and replaces terminals, and adds none once the CA's key is destroyed")
  func later() async throws {
    let files = try await Self.exam()
    #expect(
      try await Self.enrol(files, "--terminals", "2", "--output", files.path("a")).code == 0)
    let revoked = try await Self.enrol(files, "--revoke", "t01").json(as: Listing.self)
    #expect(revoked.revoked == ["t01"])
    #expect(revoked.enrolled.map(\.name) == ["proctor", "t02"])
    let added = try await Self.enrol(
      files, "--terminals", "2", "--output", files.path("b"), "--destroy-ca")
    let listing = try added.json(as: Listing.self)
    #expect(listing.enrolled.map(\.name) == ["proctor", "t02", "t01", "t03"])
    #expect(!listing.ca_key)
    #expect(!files.exists("p/private/tls/ca.key.age"))
    let more = try await Self.enrol(files, "--terminals", "1", "--output", files.path("c"))
    #expect(more.code == 2)
    #expect(!files.exists("c"))
    #expect(try await Self.enrol(files, "--revoke", "t09").code == 2)
    #expect(try await Self.enrol(files, "--revoke", "proctor").code == 2)
  }

  @Test("refuses what cannot stand in a certificate, and a wrong passphrase, and makes nothing")
  func refused() async throws {
    let files = try await Self.exam()
    for host in ["phòng thi", "a_b", "10.0.0.1/24"] {
      let made = try await Self.enrol(files, "--host", host)
      #expect(made.code == 2, "\(host)")
      #expect(!files.exists("p/private/tls"))
    }
    for name in ["t", "%d%d", "../%d", "t%s", "%03d/", "-%d"] {
      let made = try await Self.enrol(
        files, "--terminals", "1", "--output", files.path("x"), "--name", name)
      #expect(made.code == 64, "\(name)")
    }
    #expect(try await Self.enrol(files).code == 2)
    #expect(
      try await Self.enrol(files, "--terminals", "1", "--output", files.path("a")).code == 0)
    try files.write("words", "một câu khác hẳn câu trước\n")
    let wrong = try await Self.enrol(files, "--terminals", "1", "--output", files.path("b"))
    #expect(wrong.code == 2)
    #expect(!files.exists("b"))
    let taken = try await Self.enrol(files, "--terminals", "1", "--output", files.path("a"))
    #expect(taken.code == 2)
  }

  @Test("leads to a server that speaks TLS 1.3 with enrolled machines and with nobody else")
  func served() async throws {
    let files = try await Self.exam()
    #expect(
      try await Self.enrol(files, "--terminals", "1", "--output", files.path("sticks")).code == 0)
    let server = try await ServedRoom(files.path("p"), host: "0.0.0.0")
    let stick = files.path("sticks/t01")
    let client = [
      "s_client", "-connect", "127.0.0.1:\(server.port)", "-CAfile", "\(stick)/ca.pem",
      "-verify_return_error", "-ign_eof",
    ]
    let own = ["-cert", "\(stick)/terminal.pem", "-key", "\(stick)/terminal.key"]
    let get = "GET /v1/room HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
    let good = try await Program.tool(
      "openssl", client + own + ["-sess_out", files.path("session")], input: get)
    #expect(good.output.contains("HTTP/1.1 200 OK"))
    #expect(good.output.contains("TLSv1.3"))
    for (name, more) in [
      ("TLS 1.2", own + ["-tls1_2"]), ("no certificate", []),
      ("replayed session", ["-sess_in", files.path("session")]),
    ] {
      let refused = try await Program.tool("openssl", client + more, input: get)
      #expect(!refused.output.contains("HTTP/1.1"), "\(name)")
    }
    let board = try await Program.run("room", "status", files.path("p"), "--language", "en")
    #expect(board.code == 0, "\(board.errors)")
    #expect(board.output.contains("!! ALARM tls_no_certificate"))
    #expect(board.output.contains("!! ALARM tls_handshake"))
    await server.stop()
  }

  @Test("is what lets a room leave loopback; a host that the certificate lacks is refused")
  func hosts() async throws {
    let files = try await Self.exam()
    let bare = try await Program.run("room", "serve", files.path("p"), "--host", "0.0.0.0")
    #expect(bare.code == 64)
    #expect(bare.errors.contains("khoathi room enrol"))
    #expect(try await Self.enrol(files, "--host", "10.1.2.3").code == 0)
    let other = try await Program.run(
      "room", "serve", files.path("p"), "--host", "127.0.0.5", "--language", "en")
    #expect(other.code == 2)
    #expect(other.errors.contains("--host 127.0.0.5"))
  }
}
