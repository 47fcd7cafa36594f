import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Synchronization
import Testing

@testable import RoomServer

/// A room served over TLS on loopback, with the sticks of its terminals.
struct SecureRoom: Sendable {
  let exam: ScratchExam
  let sticks: Sticks
  let port: Int
  let service: RoomService
  /// The certificates of its terminals, in the order of their names.
  let issued: [IssuedCertificate]
  let proctor: ProctorClient

  var url: String { "https://127.0.0.1:\(port)" }

  /// Serves `exam` with terminals t01, t02… enrolled while `body` runs, then stops.
  @discardableResult
  static func serve<T>(
    _ exam: ScratchExam, terminals: Int = 1, limits: PeerLimits = PeerLimits(),
    _ body: (SecureRoom) async throws -> T
  ) async throws -> T {
    let sticks = try Sticks(exam)
    let issued = try sticks.enrol((1...terminals).map { "t\($0 < 10 ? "0" : "")\($0)" })
    let service = RoomService(
      room: try exam.room(), host: "0.0.0.0", port: 0,
      tls: try RoomTLS(exam.folder, host: "0.0.0.0", limits: limits)
    ) { _ in Issue.record("the log failed") }
    let transport = try sticks.proctor()
    let (ports, ready) = AsyncStream<Int>.makeStream()
    let served = Task {
      defer { ready.finish() }
      try await service.run { ready.yield($0) }
    }
    var done: Result<T, any Error> = .failure(ServedRoom.NotServed())
    for await port in ports {
      let proctor = ProctorClient(
        url: "https://127.0.0.1:\(port)", token: exam.codes.proctorToken, transport: transport)
      let room = SecureRoom(
        exam: exam, sticks: sticks, port: port, service: service, issued: issued, proctor: proctor)
      done = await Result.of { try await body(room) }
      break
    }
    await transport.close()
    served.cancel()
    _ = await served.result
    return try done.get()
  }

  /// Runs `body` with a client that shows this certificate.
  @discardableResult
  func asking<T>(
    _ issued: IssuedCertificate, trusting other: ExamAuthority? = nil,
    _ body: (RoomClient) async throws -> T
  ) async throws -> T {
    let transport = try sticks.transport(issued, trusting: other)
    let result = await Result<T, any Error>.of {
      try await body(RoomClient(url: url, transport: transport))
    }
    await transport.close()
    return try result.get()
  }

  /// Logs in at `client` and opens the paper.
  func seat(_ candidate: String, _ client: RoomClient) async throws -> PaperReply {
    _ = try await client.login(candidate: candidate, accessCode: try exam.code(candidate))
    return try await client.openPaper(roomCode: exam.codes.roomCode)
  }

  /// The kinds of the alarms on the board.
  func alarms() async throws -> [String] {
    try await proctor.board().alarms?.map(\.kind) ?? []
  }

  /// Waits until the board shows an alarm of this kind, two seconds at most.
  func expectAlarm(_ kind: PeerRefusal) async throws {
    let start = ContinuousClock.now
    try await poll("no alarm \(kind)", looks: 80) { try await alarms().contains(kind.rawValue) }
    #expect(ContinuousClock.now - start < .seconds(2), "\(kind)")
  }
}
