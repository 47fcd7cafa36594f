import Assessment
import ExamSession
import RoomAPI
import SessionStore
import Testing

@testable import RoomServer

/// A room on a loopback port in this process.
struct LiveRoom: Sendable {
  let port: Int
  private let sequencer: RoomSequencer

  var url: String { "http://127.0.0.1:\(port)" }

  /// The service ended before it took connections.
  struct NotServed: Error {}

  /// Serves `exam` on `port`, 0 for any free one, while `body` runs, then stops in good order.
  static func serve<T>(
    _ exam: SampleExam, port: Int = 0, tls: RoomTLS? = nil, _ body: (LiveRoom) async throws -> T
  ) async throws -> T {
    var room = try Room(folder: exam.folder, mirror: nil)
    try room.boot(softwareSHA: String(repeating: "0", count: 64))
    let service = RoomService(room: room, host: "127.0.0.1", port: port, tls: tls) {
      Issue.record("the log failed: \($0)")
    }
    let (ports, ready) = AsyncStream<Int>.makeStream()
    let served = Task {
      defer { ready.finish() }
      try await service.run { ready.yield($0) }
    }
    var done: Result<T, any Error>?
    for await port in ports {
      let room = LiveRoom(port: port, sequencer: service.sequencer)
      do { done = .success(try await body(room)) } catch { done = .failure(error) }
      break
    }
    served.cancel()
    let end = await served.result
    guard let done else {
      try end.get()
      throw NotServed()
    }
    return try done.get()
  }

  /// What `view` sees of the room between two groups of commands; `nil` when it refuses.
  func look<T: Sendable>(
    _ view: @escaping @Sendable (Room) throws(Refusal) -> T
  ) async -> T? {
    do throws(Refusal) { return try await sequencer.perform(view: view) } catch { return nil }
  }

  /// The response to each item that is in the log, by item id.
  func responses() async -> [String: String]? {
    let logged = await look { (room) -> [ItemID: String] in
      guard let entry = room.core.plan.roster[subject: SampleExam.candidate] else { return [:] }
      return room.core.state.responses(entry)
    }
    return logged.map { responses in
      Dictionary(uniqueKeysWithValues: responses.map { ($0.key.rawValue, $0.value) })
    }
  }

  /// The proctor lets the session go on at another terminal.
  func release() async throws {
    let event = ReleaseEvent(by: "Giám thị", candidate: SampleExam.candidate, reason: "Máy hỏng")
    try await sequencer.perform(.act(.release(event))) { _ in }
  }

  /// The items of the candidate's paper, in its order.
  func order() async -> [String] {
    await look { (room) in
      room.core.state.papers[SampleExam.candidate]?.items.map(\.rawValue) ?? []
    } ?? []
  }

  /// Every response in the log, in its order.
  func answers() async -> [AnswerRecord] {
    await look { (room) in
      room.core.state.session(SampleExam.candidate).seats.flatMap(\.answers)
    } ?? []
  }

  /// The proctor ends the room.
  func end() async throws { try await sequencer.perform(.end) { _ in } }
}
