import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import Testing

@testable import RoomServer

@Suite("Who may say what to whom at the room's port")
struct ProctorDoorTests {
  /// What nobody but the room may hear.
  private static func secrets(_ exam: ScratchExam, _ request: OpenRequest) -> [String] {
    [request.identity, String(request.identity.dropFirst(16)), exam.codes.proctorToken]
      + request.shares.map(\.share)
  }

  /// An opening with everything in it that is secret.
  private static func opening(_ sealing: ScratchSealing) -> OpenRequest {
    var request = sealing.openBank()
    request.shares = [
      OpenRequest.Share(party: "Ban giám sát", share: Digest32(hashing: [1, 2, 3]).base64)
    ]
    return request
  }

  /// Sends an opening and an act to whoever listens on `port`; both must end in `stranger`.
  private static func refused(
    by port: Int, _ exam: ScratchExam, _ opening: OpenRequest, _ transport: RoomTransport,
    _ what: Comment
  ) async {
    let proctor = ProctorClient(
      url: "http://127.0.0.1:\(port)", token: exam.codes.proctorToken, transport: transport)
    await stranger(what) { _ = try await proctor.open(opening) }
    await stranger(what) { _ = try await proctor.act(.end) }
    await stranger(what) { _ = try await proctor.board() }
  }

  /// Expects that whoever answers is taken for a stranger.
  private static func stranger(_ what: Comment, _ ask: () async throws -> Void) async {
    do {
      try await ask()
      Issue.record(what)
    } catch {
      #expect(error as? RoomFailure == .stranger, what)
    }
  }

  @Test("An impostor on the port hears no identity, no share, no token and no act")
  func impostor() async throws {
    let sealing = ScratchSealing()
    let exam = try ScratchExam(candidates: 1, sealing: sealing)
    let opening = Self.opening(sealing)
    let zeros = Digest32(hashing: []).base64
    // What a real server of this room once answered to another command.
    let old = try await ServedRoom.serve(exam) { room in
      try await room.raw.post(.proctor, ProctorGreeting(nonce: zeros)).body
    }
    #expect(try JSONDecoder().decode(ProctorGreetingReply.self, from: Data(old)).proof.count == 44)
    let answers: [@Sendable ([UInt8]) -> [UInt8]] = [
      { _ in [] },
      { _ in Impostor.reply("404 Not Found", Array(#"{"code":"unknown_path"}"#.utf8)) },
      { _ in Impostor.reply("200 OK", Array("{}".utf8)) },
      { _ in Impostor.reply("200 OK", Array(#"{"nonce":"\#(zeros)","proof":""}"#.utf8)) },
      { _ in Impostor.reply("200 OK", Array(#"{"nonce":"\#(zeros)","proof":"\#(zeros)"}"#.utf8)) },
      { _ in Impostor.reply("200 OK", old) },
      { request in
        let said = try? JSONDecoder().decode(
          ProctorGreeting.self, from: Data(Impostor.body(request)))
        let nonce = said?.nonce ?? ""
        return Impostor.reply(
          "200 OK", Array(#"{"nonce":"\#(nonce)","proof":"\#(nonce)"}"#.utf8))
      },
    ]
    let transport = RoomTransport()
    for (place, answer) in answers.enumerated().dropFirst() {
      let impostor = try Impostor(answer)
      await Self.refused(by: impostor.port, exam, opening, transport, "answer \(place)")
      let heard = Data(impostor.heard)
      #expect(heard.range(of: Data("/v1/proctor".utf8)) != nil, "it hears what is sent to it")
      #expect(heard.range(of: Data("/v1/open".utf8)) == nil, "answer \(place)")
      for secret in Self.secrets(exam, opening) {
        #expect(heard.range(of: Data(secret.utf8)) == nil, "answer \(place)")
      }
    }
    let silent = try Impostor(answers[0])
    let proctor = ProctorClient(
      url: "http://127.0.0.1:\(silent.port)", token: exam.codes.proctorToken, transport: transport)
    await #expect(throws: RoomFailure.self) { _ = try await proctor.open(opening) }
    #expect(Data(silent.heard).range(of: Data(opening.identity.utf8)) == nil)
    await transport.close()
  }

  /// A message after which its connection is closed, so that nobody sends another one on it.
  private static func closing(_ message: [UInt8]) -> [UInt8] {
    let text = Data(message)
    guard let line = text.range(of: Data("\r\n".utf8)) else { return [] }
    return Array(
      text[..<line.upperBound] + Data("connection: close\r\n".utf8) + text[line.upperBound...])
  }

  @Test("One that passes everything on learns none of it, and cannot change a reply unnoticed")
  func relay() async throws {
    let sealing = ScratchSealing()
    let exam = try ScratchExam(candidates: 1, sealing: sealing)
    let opening = sealing.openBank()
    try await ServedRoom.serve(exam) { room in
      let port = room.port
      @Sendable func passOn(_ request: [UInt8]) -> [UInt8] {
        let reply = try? RawHTTP.talk(port, Self.closing(request), patience: 5_000, enough: .max)
        return Self.closing(reply?.bytes ?? [])
      }
      let relay = try Impostor(passOn)
      let proctor = ProctorClient(
        url: "http://127.0.0.1:\(relay.port)", token: exam.codes.proctorToken,
        transport: room.transport)
      #expect(try await proctor.open(opening).opening == .bankOpen)
      let heard = Data(relay.heard)
      #expect(heard.range(of: Data("/v1/open".utf8)) != nil)
      for secret in Self.secrets(exam, opening) {
        #expect(heard.range(of: Data(secret.utf8)) == nil)
      }
      let liar = try Impostor { request in
        var reply = Data(passOn(request))
        if let phase = reply.range(of: Data("running".utf8)) {
          reply.replaceSubrange(phase, with: Data("waiting".utf8))
        }
        return Array(reply)
      }
      let deceived = ProctorClient(
        url: "http://127.0.0.1:\(liar.port)", token: exam.codes.proctorToken,
        transport: room.transport)
      await Self.stranger("a changed reply") { _ = try await deceived.board() }
      #expect(Data(liar.heard).range(of: Data("/v1/board".utf8)) != nil, "it was asked")
      #expect(try await proctor.board().phase == .running)
      #expect(relay.heard.count > heard.count)
    }
  }

  @Test("A command that was overheard is taken once, and only as it was said")
  func replay() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let message = MessageEvent(candidate: "*", text: "x", by: "y")
      let act = ActRequest(
        act: message.kind.rawValue, body: Base64.encode(try message.json.encoded()))
      let body = try RawHTTP.json(act)
      let headers = try await room.proctorHeaders("POST", .acts, body)
      func say(_ headers: [(String, String)], _ body: [UInt8]) async throws -> Int? {
        try await room.raw.send("POST", RoomPath.acts.rawValue, headers, body).status
      }
      let other = try RawHTTP.json(ActRequest.end)
      #expect(try await say(headers, other) == 401)
      #expect(try await say(Array(headers.prefix(1)), body) == 401)
      #expect(try await say(Array(headers.suffix(1)), body) == 401)
      #expect(try await say(headers, body) == 200)
      #expect(try await say(headers, body) == 401, "a second time")
      let stranger = try await room.proctorHeaders("POST", .acts, body, token: "0")
      #expect(try await say(stranger, body) == 401)
      let elsewhere = try await room.proctorHeaders("POST", .open, body)
      #expect(try await say(elsewhere, body) == 401)
    }
    #expect(try MirrorText(exam.folder).count(.message) == 1)
  }

  @Test("A greeting without a number of 32 bytes is malformed")
  func malformed() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      for nonce in ["", "AAAA", "!", Base64.encode([UInt8](repeating: 0, count: 33))] {
        let reply = try await room.raw.post(.proctor, ProctorGreeting(nonce: nonce))
        #expect(reply.status == 400 && reply.refusal?.code == .malformed, "\(nonce)")
      }
    }
  }
}
