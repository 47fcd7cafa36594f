import CanonicalBytes
import ExamSession
import Foundation
import NIOSSL
import RoomAPI
import RoomClient
import SessionStore
import Testing

@testable import RoomServer

@Suite("Who may not enter a room over TLS", .serialized)
struct PeerRefusalTests {
  /// The strangers, by what the log says of them.
  private static let strangers: [PeerRefusal] = [.foreignAuthority, .expired, .notEnrolled]

  private static func stranger(_ refusal: PeerRefusal, _ sticks: Sticks) throws -> IssuedCertificate
  {
    switch refusal {
    case .foreignAuthority: try Sticks.authority().issue(.entry, name: "t01")
    case .expired:
      try sticks.authority.issue(
        .entry, name: "t01",
        validity: Date.now.addingTimeInterval(-900)..<Date.now.addingTimeInterval(-1))
    case .notEnrolled, .plainText, .noCertificate, .clonedKey, .handshake, .flood:
      try sticks.authority.issue(.entry, name: "t01")
    }
  }

  @Test(
    "A stranger's certificate is refused, logged once, and on the proctor's board within 2 s",
    arguments: strangers)
  func refused(refusal: PeerRefusal) async throws {
    let exam = try ScratchExam(candidates: 1)
    try await SecureRoom.serve(exam) { room in
      let issued = try Self.stranger(refusal, room.sticks)
      for _ in 1...5 {
        try await room.asking(issued) { client in
          await #expect(throws: RoomFailure.untrusted) { try await client.room() }
        }
      }
      try await room.expectAlarm(refusal)
      let alarm = try #require(try await room.proctor.board().alarms?.last)
      #expect(alarm.detail.contains("address 127.0.0.1"))
      #expect(alarm.detail.contains("sha256 \(issued.sha.hex.prefix(16))"))
    }
    #expect(try MirrorText(exam.folder).incidents == [refusal.rawValue])
  }

  @Test("Without a certificate, with plain HTTP and with TLS 1.2 nobody gets an answer")
  func bare() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await SecureRoom.serve(exam) { room in
      let get = "GET /v1/room HTTP/1.1\r\nhost: x\r\n\r\n"
      let plain = try await TLSPeer.open(room.port, nil)
      plain.push(get)
      try await room.expectAlarm(.plainText)
      let nobody = try await TLSPeer.open(room.port, try room.sticks.configuration(nil))
      nobody.push(get)
      try await room.expectAlarm(.noCertificate)
      var old = try room.sticks.configuration(room.issued[0])
      old.maximumTLSVersion = .tlsv12
      let late = try await TLSPeer.open(room.port, old)
      late.push(get)
      try await room.expectAlarm(.handshake)
      for peer in [plain, nobody, late] {
        try await poll("still open") { !peer.isOpen }
        #expect(!peer.text.contains("HTTP"))
      }
    }
  }

  @Test("A machine's key at two addresses at once is refused, and the first one goes on")
  func clone() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await SecureRoom.serve(exam) { room in
      let issued = room.issued[0]
      try await room.asking(issued) { client in
        let paper = try await room.seat("0001", client)
        let clone = try await TLSPeer.open(
          room.port, try room.sticks.configuration(issued), from: "127.0.0.2")
        clone.push("GET /v1/room HTTP/1.1\r\nhost: x\r\n\r\n")
        try await room.expectAlarm(.clonedKey)
        try await poll("still open") { !clone.isOpen }
        #expect(!clone.text.contains("HTTP"))
        let alarm = try #require(try await room.proctor.board().alarms?.last)
        #expect(alarm.candidate == "0001")
        #expect(alarm.detail.contains("address 127.0.0.2; t01; sha256"))
        let answer = UnsignedAnswer(item: paper.items[0].id, response: "", terminalTime: 1)
        #expect(try await client.save([answer]).state.saved == 1)
      }
    }
  }

  @Test("A certificate that has been silent may come back from another address")
  func moved() async throws {
    var limits = PeerLimits()
    limits.silence = .zero
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      let issued = room.issued[0]
      try await room.asking(issued) { client in
        _ = try await client.room()
        let moved = try await TLSPeer.open(
          room.port, try room.sticks.configuration(issued), from: "127.0.0.2")
        moved.push("GET /v1/room HTTP/1.1\r\nhost: x\r\n\r\n")
        try await poll("no answer") { moved.text.contains("200 OK") }
        #expect(try await room.alarms().isEmpty)
      }
    }
  }

  @Test("A revoked terminal is put out of a running room, others stay, and a new one is let in")
  func revoked() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await SecureRoom.serve(exam, terminals: 2) { room in
      try await room.asking(room.issued[0]) { client in
        let peer = try await TLSPeer.open(
          room.port, try room.sticks.configuration(room.issued[0]))
        peer.push("GET /v1/room HTTP/1.1\r\nhost: x\r\n\r\n")
        try await poll("no answer") { peer.text.contains("200 OK") }
        #expect(try room.sticks.writer.revoke(["t01"]) == ["t01"])
        try await poll("still open") { !peer.isOpen }
        await #expect(throws: RoomFailure.self) { try await client.room() }
        try await room.expectAlarm(.notEnrolled)
      }
      try await room.asking(room.issued[1]) { _ = try await $0.room() }
      let spare = try room.sticks.enrol(["t01"])[0]
      try await room.asking(spare) { client in
        try await poll("not let in") { (try? await client.room()) != nil }
      }
    }
  }

  @Test("A list that cannot be read puts nobody out, and is read again until it can be")
  func unreadableList() throws {
    let exam = try ScratchExam(candidates: 1)
    let sticks = try Sticks(exam)
    let issued = try sticks.enrol(["t01", "t02"])
    let list = EnrolmentList(exam.folder, authority: sticks.authority.certificate)
    #expect(list.changed() == nil)
    let whole = try exam.folder.bytes(TLSPath.enrolled)
    let path = exam.folder.path(TLSPath.enrolled)
    let halves = Array(whole.reversed())
    try exam.folder.replace(halves, TLSPath.enrolled)
    #expect(list.changed() == nil)
    // It can be read later, with the stamp of a file that was seen before.
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    let left = TextLines.split(whole).filter {
      !String(decoding: $0, as: UTF8.self).contains("t01")
    }
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(TextLines.join(left.map(Array.init))))
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: path)
    let policy = try #require(list.changed())
    #expect(!policy.isEnrolled(issued[0].sha.hex) && policy.isEnrolled(issued[1].sha.hex))
    #expect(list.changed() == nil)
  }

  @Test("A terminal trusts the exam's CA and no other server, and tells it nothing")
  func pinned() async throws {
    try await SecureRoom.serve(try ScratchExam(candidates: 1)) { room in
      try await room.asking(room.issued[0], trusting: try Sticks.authority()) { client in
        await #expect(throws: RoomFailure.untrusted) { try await client.room() }
      }
    }
  }

  @Test("A terminal's certificate opens no proctor's path, and the proctor's takes no seat")
  func kinds() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await SecureRoom.serve(exam) { room in
      let transport = try room.sticks.transport(room.issued[0])
      let thief = ProctorClient(
        url: room.url, token: exam.codes.proctorToken, transport: transport)
      await #expect(throws: RoomFailure.stranger) { try await thief.board() }
      await transport.close()
      let own = try room.sticks.proctor()
      let client = RoomClient(url: room.url, transport: own)
      let code = try exam.code("0001")
      let refused = await refusal { () async throws(RoomFailure) in
        _ = try await client.login(candidate: "0001", accessCode: code)
      }
      #expect(refused == Refusal(.unknownKey))
      await own.close()
    }
  }
}
