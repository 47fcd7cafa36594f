import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Synchronization
import Testing

@testable import RoomServer

/// A room on a loopback port with everything a test talks to it with.
struct ServedRoom: Sendable {
  let exam: ScratchExam
  let folder: ExamFolder
  let port: Int
  let service: RoomService
  let transport: RoomTransport
  let failures: Failures

  var url: String { "http://127.0.0.1:\(port)" }
  var raw: RawHTTP { RawHTTP(port: port) }
  var proctor: ProctorClient {
    ProctorClient(url: url, token: exam.codes.proctorToken, transport: transport)
  }

  /// How often the service said that its log failed.
  final class Failures: Sendable {
    private let counter = Mutex(0)
    var count: Int { counter.withLock { $0 } }
    func add() { counter.withLock { $0 += 1 } }
  }

  /// Serves `exam`, or the copy of it in `folder`, while `body` runs, then stops.
  ///
  /// `since` sets the clock to so many seconds after the exam's start.
  static func serve<T>(
    _ exam: ScratchExam, folder: ExamFolder? = nil, port: Int = 0, since: Int? = nil,
    pace: WitnessPace = .quick,
    _ body: (ServedRoom) async throws -> T
  ) async throws -> T {
    let folder = folder ?? exam.folder
    let failures = Failures()
    let service = RoomService(
      room: try exam.room(folder, since: since), host: "127.0.0.1", port: port, pace: pace
    ) { _ in failures.add() }
    let transport = RoomTransport()
    let (ports, ready) = AsyncStream<Int>.makeStream()
    let served = Task {
      defer { ready.finish() }
      try await service.run { ready.yield($0) }
    }
    var done: Result<T, any Error> = .failure(NotServed())
    for await port in ports {
      let room = ServedRoom(
        exam: exam, folder: folder, port: port, service: service, transport: transport,
        failures: failures)
      done = await Result.of { try await body(room) }
      break
    }
    await transport.close()
    served.cancel()
    _ = await served.result
    return try done.get()
  }

  /// The service ended before it took connections.
  struct NotServed: Error {}

  func client() -> RoomClient { RoomClient(url: url, transport: transport) }

  /// A candidate who has logged in and opened the paper.
  func seated(_ candidate: String) async throws -> (RoomClient, PaperReply) {
    let client = client()
    _ = try await client.login(candidate: candidate, accessCode: try exam.code(candidate))
    return (client, try await client.openPaper(roomCode: exam.codes.roomCode))
  }

  /// As ``seated(_:)``, with requests made by hand.
  func seatedByHand(_ candidate: String) async throws -> (HandTerminal, PaperReply) {
    let terminal = HandTerminal(candidate: candidate)
    let login = try await raw.post(.login, terminal.login(code: try exam.code(candidate)))
    try #require(login.status == 200)
    let body = try RawHTTP.json(PaperRequest(roomCode: exam.codes.roomCode))
    let reply = try await raw.send(
      "POST", RoomPath.paper.rawValue, try terminal.headers("POST", .paper, body), body)
    return (terminal, try #require(reply.decoded(PaperReply.self)))
  }

  /// The number and the channel of a proctor's command made by hand, once the room has answered its
  /// greeting.
  func proctorChannel(token: String? = nil) async throws -> (Digest32, ProctorChannel) {
    var generator = SystemRandomNumberGenerator()
    let number = ProctorChannel.freshNumber(using: &generator)
    let reply = try await raw.post(.proctor, ProctorGreeting(nonce: number.base64))
    let shown = try #require(reply.decoded(ProctorGreetingReply.self))
    let server = try #require(Base64.decode(shown.nonce).flatMap { Digest32($0) })
    let token = token ?? exam.codes.proctorToken
    return (number, ProctorChannel(token: token, command: number, server: server))
  }

  /// What such a command shows with `body`.
  func proctorHeaders(
    _ method: String, _ path: RoomPath, _ body: [UInt8], token: String? = nil
  ) async throws -> [(String, String)] {
    let (number, channel) = try await proctorChannel(token: token)
    return [
      (ProctorHeader.nonce, number.base64),
      (ProctorHeader.proof, channel.proof(ofRequest: method, path: path, body: body)),
    ]
  }

  /// Runs `body` on the room between two groups of commands.
  func onRoom<T: Sendable>(
    _ body: @escaping @Sendable (inout Room) throws -> T
  ) async throws -> T {
    try #require(await service.sequencer.maintained(body))
  }
}

extension ScratchExam {
  /// The room of this exam, or of the copy in `folder`, at the log's end.
  func room(_ folder: ExamFolder? = nil, since: Int? = nil) throws -> Room {
    let wall = since.map {
      Date(timeIntervalSince1970: Double(start.milliseconds / 1_000 + $0))
    }
    var room = try Room(folder: folder ?? self.folder, mirror: nil, wall: wall ?? .now)
    try room.boot(softwareSHA: String(repeating: "0", count: 64))
    return room
  }
}

/// Looks every 25 ms until `condition` holds, at most `looks` times.
func poll(
  _ what: Comment, looks: Int = 400, _ condition: () async throws -> Bool
) async throws {
  for _ in 0..<looks {
    if try await condition() { return }
    try await Task.sleep(for: .milliseconds(25))
  }
  Issue.record(what)
}

/// The refusal with which `body` ends; `nil` when it succeeds.
func refusal(_ body: () async throws(RoomFailure) -> Void) async -> Refusal? {
  do throws(RoomFailure) {
    try await body()
  } catch {
    guard case .refused(let refusal) = error else {
      Issue.record("\(error)")
      return nil
    }
    return refusal
  }
  return nil
}

extension Result where Failure == any Error {
  /// What `body` gave, or its error.
  static func of(_ body: () async throws -> Success) async -> Self {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}
